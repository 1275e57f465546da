import type { Instant } from '#kernel';
import { closing } from '../closing.messages.js';
import { danishMoment } from '../danish-time.messages.js';
import type { Letter, LetterSection } from '../letter.view.js';
import type { CaseInBrief, Signature } from '../notice.state.js';

/** Something that has happened in a case, and the role of whoever did it. */
export interface StepTold {
  readonly at: Instant;
  readonly role: string;
  readonly text: string;
}

/** What secretariat and presidency are told of a point of attention. */
export interface AttentionTold extends CaseInBrief {
  readonly recipientName: string;
  readonly raisedAt: Instant;
  /** The role of whoever raised it. */
  readonly raisedBy: string;
  readonly text: string;
  readonly recommendation: string;
  /** The findings it rests on, with their rows, in words. */
  readonly findings: readonly string[];
  /** The main steps of the case by then, oldest first. */
  readonly steps: readonly StepTold[];
  /** Where the case is read. */
  readonly address: string;
  readonly from: Signature;
}

const BY: Readonly<Record<string, string>> = {
  secretariat: 'Sekretariatet',
  chair: 'Udvalgets formand',
  member: 'Et medlem',
  deputy: 'En suppleant',
  municipality: 'Kommunen',
  company: 'Virksomheden',
  agency: 'Myndigheden',
  system: 'Systemet',
};

/** Tells those who lead the council of a point that it is asked to attend to: who did what when, what it rests on, and what is recommended. */
export function attentionLetter(told: AttentionTold): Letter {
  const { number, recipientName, title, subject, raisedAt, raisedBy, text, recommendation, address, from } = told;
  return {
    marking: undefined,
    subject: `Opmærksomhedspunkt i sag ${number}`,
    title: `Opmærksomhedspunkt i sag ${number}`,
    sections: [
      {
        heading: undefined,
        parts: [
          { kind: 'paragraph', text: `Til ${recipientName}` },
          { kind: 'paragraph', text: 'Der er rejst et opmærksomhedspunkt, som indstilles til formandskabet og rådet.' },
          {
            kind: 'particulars',
            lines: [
              { label: 'Sagsnummer', value: number },
              { label: 'Sagen gælder', value: title },
              { label: 'Emne', value: subject },
              { label: 'Rejst', value: danishMoment(raisedAt) },
              { label: 'Rejst af', value: nameOf(raisedBy) },
            ],
          },
        ],
      },
      { heading: 'Opmærksomhedspunktet', parts: [{ kind: 'paragraph', text }] },
      { heading: 'Indstilling', parts: [{ kind: 'paragraph', text: recommendation }] },
      ...list('Det bygger på', told.findings),
      ...list('Sagens forløb', told.steps.map(stepLine)),
      { heading: 'Læs sagen her', parts: [{ kind: 'link', address }] },
      closing(from),
    ],
  };
}

function stepLine({ at, role, text }: StepTold): string {
  return `${danishMoment(at)}, ${nameOf(role)}: ${text}`;
}

/** A role without a name of its own stands for itself. */
function nameOf(role: string): string {
  return BY[role] ?? role;
}

function list(heading: string, items: readonly string[]): readonly LetterSection[] {
  return items.length === 0 ? [] : [{ heading, parts: [{ kind: 'list', items }] }];
}
