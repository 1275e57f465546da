import { closing } from './closing.messages.js';
import type { Letter } from './letter.view.js';
import type { CaseInBrief, Signature } from './notice.state.js';

type Outcome = 'approved' | 'objected' | 'meeting-requested' | 'no-quorum';
type Cause = 'deadline' | 'all-answered' | 'secretariat' | 'referred-to-meeting' | 'decided' | 'withdrawn';

/** What members are told of a hearing that is over. */
export interface HearingEndedTold extends CaseInBrief {
  readonly recipientName: string;
  readonly question: string;
  /** The recommended outcome in words. */
  readonly recommendation: string | undefined;
  readonly cause: Cause;
  readonly outcome: Outcome;
  readonly entitled: number;
  readonly answered: number;
  readonly address: string;
  readonly from: Signature;
}

const RESULTS: { readonly [O in Outcome]: string } = {
  approved: 'Godkendt af udvalget',
  objected: 'Ikke godkendt: Der er gjort indsigelse. Sagen tages op på et møde.',
  'meeting-requested': 'Et medlem har bedt om, at sagen tages op på et møde.',
  'no-quorum': 'For få har svaret. Sagen tages op på et møde.',
};

const ENDINGS: { readonly [C in Cause]: string } = {
  deadline: 'Fristen er udløbet, og høringen er afsluttet.',
  'all-answered': 'Alle har svaret, og derfor er høringen afsluttet før fristen.',
  secretariat: 'Sekretariatet har afsluttet høringen før fristen.',
  'referred-to-meeting': 'Høringen er afsluttet, fordi sagen tages op på et møde.',
  decided: 'Høringen er afsluttet, fordi sagen er afgjort.',
  withdrawn: 'Høringen er afsluttet, fordi sagen er trukket tilbage.',
};

const COUNTED: ReadonlySet<Cause> = new Set(['deadline', 'all-answered', 'secretariat']);

/** Tells a member that a hearing is over, and with what result. Ended for another reason than its answers it has none. */
export function hearingEndedLetter(told: HearingEndedTold): Letter {
  const { number, recipientName, title, subject, question, recommendation, cause, entitled, answered, from } = told;
  const result = COUNTED.has(cause) ? [{ label: 'Resultat', value: RESULTS[told.outcome] }] : [];
  const recommended = recommendation === undefined ? [] : [{ label: 'Sekretariatets indstilling', value: recommendation }];
  return {
    marking: undefined,
    subject: `Høringen i sag ${number} er afsluttet`,
    title: `Høringen i sag ${number} er afsluttet`,
    sections: [
      {
        heading: undefined,
        parts: [
          { kind: 'paragraph', text: `Kære ${recipientName}` },
          { kind: 'paragraph', text: ENDINGS[cause] },
          {
            kind: 'particulars',
            lines: [
              ...result,
              { label: 'Svar', value: `${String(answered)} af ${String(entitled)}` },
              { label: 'Spørgsmål', value: question },
              ...recommended,
              { label: 'Sagen gælder', value: title },
              { label: 'Emne', value: subject },
            ],
          },
        ],
      },
      { heading: 'Læs mere her', parts: [{ kind: 'link', address: told.address }] },
      closing(from),
    ],
  };
}
