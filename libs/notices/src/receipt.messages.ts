import type { Instant, LegalNature } from '#kernel';
import { closing } from './closing.messages.js';
import { danishMoment } from './danish-time.messages.js';
import { deadlineLine } from './deadline-line.messages.js';
import type { Letter, LetterSection, Particular } from './letter.view.js';
import type { CaseInBrief, DeadlineTold, Signature } from './notice.state.js';

/** What a receipt is made of, as the case stood when it was received. */
export interface ReceiptTold extends CaseInBrief {
  readonly recipientName: string;
  readonly legalNature: LegalNature;
  readonly receivedAt: Instant;
  readonly contentSha256: string;
  readonly deadlines: readonly DeadlineTold[];
  /** What is not stated, in words; undefined when all that is needed is there. */
  readonly missing: readonly string[] | undefined;
  readonly from: Signature;
}

const NEXT: { readonly [N in LegalNature]: string } = {
  decision: 'I får besked her, så snart afgørelsen er truffet.',
  opinion: 'I får besked her, så snart udtalelsen er klar.',
  notification: 'I får besked her, når sagen er færdigbehandlet.',
};

/** Tells the sender that the case is here, and what happens next. */
export function receiptLetter(told: ReceiptTold): Letter {
  const { number, recipientName, missing, legalNature, from } = told;
  return {
    marking: undefined,
    subject: `Kvittering: Vi har modtaget sag ${number}`,
    title: `Kvittering for sag ${number}`,
    sections: [
      {
        heading: undefined,
        parts: [
          { kind: 'paragraph', text: `Til ${recipientName}` },
          { kind: 'paragraph', text: 'Tak for jeres henvendelse. Vi har modtaget den og oprettet en sag.' },
          { kind: 'particulars', lines: particulars(told) },
        ],
      },
      ...(missing === undefined ? [] : [whatIsMissing(missing)]),
      whatHappensNext(legalNature, missing !== undefined),
      {
        heading: 'Gem jeres kvittering',
        parts: [
          {
            kind: 'paragraph',
            text: 'Kvitteringskoden er beregnet ud fra præcis det, I har sendt. Blev blot ét tegn ændret, ville koden være en anden. Oplys sagsnummeret, når I skriver til os om sagen.',
          },
        ],
      },
      closing(from),
    ],
  };
}

function particulars({ number, title, subject, receivedAt, contentSha256, deadlines }: ReceiptTold): readonly Particular[] {
  return [
    { label: 'Sagsnummer', value: number },
    { label: 'Sagen gælder', value: title },
    { label: 'Emne', value: subject },
    { label: 'Modtaget', value: danishMoment(receivedAt) },
    ...deadlines.map(deadlineLine),
    { label: 'Kvitteringskode', value: contentSha256 },
  ];
}

function whatIsMissing(missing: readonly string[]): LetterSection {
  return {
    heading: 'Vi mangler oplysninger',
    parts: [
      { kind: 'paragraph', text: 'Sagen kan først behandles, når vi også har fået:' },
      { kind: 'list', items: missing },
      { kind: 'paragraph', text: 'Send det, der mangler, som et supplement til sagen.' },
    ],
  };
}

function whatHappensNext(nature: LegalNature, isIncomplete: boolean): LetterSection {
  const review = isIncomplete
    ? 'Når vi har fået det hele, gennemgår sekretariatet sagen, og udvalget tager stilling til den.'
    : 'Sekretariatet gennemgår sagen, og derefter tager udvalget stilling til den.';
  const ease = isIncomplete ? [] : ['I behøver ikke gøre mere nu.'];
  return { heading: 'Det sker der nu', parts: [{ kind: 'paragraph', text: [review, NEXT[nature], ...ease].join(' ') }] };
}
