import type { Instant } from '#kernel';
import { closing } from './closing.messages.js';
import { danishMoment } from './danish-time.messages.js';
import { deadlineLine } from './deadline-line.messages.js';
import { findingsSection } from './findings-section.messages.js';
import type { Letter, LetterSection } from './letter.view.js';
import type { CaseInBrief, DeadlineTold, FindingTold, Signature } from './notice.state.js';

/** What a municipality is told of a case that concerns it. Nobody is named in it. */
export interface ConcernTold extends CaseInBrief {
  readonly recipientName: string;
  readonly receivedAt: Instant;
  readonly deadlines: readonly DeadlineTold[];
  readonly findings: readonly FindingTold[];
  /** Whether the sender still owes information. */
  readonly isIncomplete: boolean;
  /** Where the case is read. */
  readonly address: string;
  readonly from: Signature;
}

const INCOMPLETE = 'Afsenderen har endnu ikke givet os alle oplysninger, så noget kan ændre sig.';

/** Tells a municipality of a case about a workplace there, so that help can begin. */
export function concernLetter(told: ConcernTold): Letter {
  const { number, recipientName, title, subject, receivedAt, deadlines, isIncomplete } = told;
  const opening = ['Vi har modtaget en sag, der berører en arbejdsplads i jeres kommune.', ...(isIncomplete ? [INCOMPLETE] : [])];
  return {
    marking: undefined,
    subject: `Sag ${number} berører jeres kommune: ${title}`,
    title: `Sag ${number} berører jeres kommune`,
    sections: [
      {
        heading: undefined,
        parts: [
          { kind: 'paragraph', text: `Til ${recipientName}` },
          { kind: 'paragraph', text: opening.join(' ') },
          {
            kind: 'particulars',
            lines: [
              { label: 'Sagsnummer', value: number },
              { label: 'Sagen gælder', value: title },
              { label: 'Emne', value: subject },
              { label: 'Modtaget', value: danishMoment(receivedAt) },
              ...deadlines.map(deadlineLine),
            ],
          },
        ],
      },
      ...findingsSection(told.findings),
      whatTheyMayDo(told),
      closing(told.from),
    ],
  };
}

function whatTheyMayDo({ address }: ConcernTold): LetterSection {
  return {
    heading: 'Det kan I gøre nu',
    parts: [
      {
        kind: 'paragraph',
        text: 'I kan gå i gang med hjælpen til de berørte med det samme, for eksempel gennem jobcentret. I behøver ikke svare på denne besked.',
      },
      { kind: 'paragraph', text: 'I kan læse sagen og se, hvem I kan kontakte hos afsenderen, her:' },
      { kind: 'link', address },
    ],
  };
}
