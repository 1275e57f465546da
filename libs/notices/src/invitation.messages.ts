import type { HearingRule, Instant } from '#kernel';
import { closing } from './closing.messages.js';
import { danishMoment } from './danish-time.messages.js';
import { findingsSection } from './findings-section.messages.js';
import type { Letter, LetterSection } from './letter.view.js';
import type { CaseInBrief, FindingTold, Signature } from './notice.state.js';

/** What an invitation to a hearing is made of. */
export interface InvitationTold extends CaseInBrief {
  readonly recipientName: string;
  readonly question: string;
  /** The recommended outcome in words. */
  readonly recommendation: string | undefined;
  readonly recommendationText: string | undefined;
  readonly findings: readonly FindingTold[];
  readonly closesAt: Instant;
  readonly silence: HearingRule['silence'];
  readonly closeWhenAllAnswered: boolean;
  /** Where the hearing is answered. */
  readonly address: string;
  readonly from: Signature;
}

const SILENCE: { readonly [S in HearingRule['silence']]: (thing: string) => string } = {
  consent: (thing) => `Svarer du ikke inden fristen, regnes det, som om du siger ja til ${thing}.`,
  abstention: () =>
    'Svarer du ikke inden fristen, tæller du ikke med, når det gøres op, om nok har svaret. Svarer for få, tages sagen op på et møde.',
  contact: () => 'Svarer du ikke inden fristen, tæller du ikke med i høringen, og sekretariatet kontakter dig om sagen.',
};

/** Invites a member to answer, and says what it means not to. */
export function invitationLetter(told: InvitationTold): Letter {
  const { number, recipientName, title, subject, closesAt } = told;
  return {
    marking: undefined,
    subject: `Høring i sag ${number}: Svar senest ${danishMoment(closesAt)}`,
    title: `Høring i sag ${number}`,
    sections: [
      {
        heading: undefined,
        parts: [
          { kind: 'paragraph', text: `Kære ${recipientName}` },
          { kind: 'paragraph', text: 'Du er inviteret til at svare på en elektronisk høring i udvalget.' },
          {
            kind: 'particulars',
            lines: [
              { label: 'Svar senest', value: danishMoment(closesAt) },
              { label: 'Sagen gælder', value: title },
              { label: 'Emne', value: subject },
            ],
          },
        ],
      },
      { heading: 'Spørgsmålet til dig', parts: [{ kind: 'paragraph', text: told.question }] },
      ...recommendation(told),
      ...findingsSection(told.findings),
      { heading: 'Læs sagen og svar her', parts: [{ kind: 'link', address: told.address }] },
      whatSilenceMeans(told),
      closing(told.from),
    ],
  };
}

function recommendation({ recommendation: outcome, recommendationText: text }: InvitationTold): readonly LetterSection[] {
  const paragraphs = [...new Set([outcome, text].flatMap((said) => said ?? []))];
  if (paragraphs.length === 0) return [];
  return [{ heading: 'Sekretariatet indstiller', parts: paragraphs.map((said) => ({ kind: 'paragraph', text: said })) }];
}

const CHANGEABLE = 'Du kan ændre dit svar, indtil fristen udløber.';
const CHANGEABLE_UNTIL_ALL = 'Du kan ændre dit svar, indtil høringen afsluttes. Det sker før fristen, hvis alle har svaret.';

function whatSilenceMeans({ silence, closeWhenAllAnswered, recommendation: outcome }: InvitationTold): LetterSection {
  return {
    heading: 'Hvis du ikke svarer',
    parts: [
      { kind: 'paragraph', text: SILENCE[silence](outcome === undefined ? 'spørgsmålet' : 'indstillingen') },
      { kind: 'paragraph', text: closeWhenAllAnswered ? CHANGEABLE_UNTIL_ALL : CHANGEABLE },
      {
        kind: 'paragraph',
        text: 'Har du eller nogen, der står dig nær, en særlig interesse i sagen, så sig det til sekretariatet, før du læser den.',
      },
    ],
  };
}
