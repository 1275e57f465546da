import type { Instant } from '#kernel';
import { closing } from '../closing.messages.js';
import { danishMoment } from '../danish-time.messages.js';
import type { Letter, LetterSection } from '../letter.view.js';
import type { CaseInBrief, Signature } from '../notice.state.js';

/** A hearing as its members are told of it. */
export interface HearingTold extends CaseInBrief {
  readonly question: string;
  readonly closesAt: Instant;
  /** Where it is answered. */
  readonly address: string;
}

/** What a reminder of hearings is made of: all that wait for the member, soonest first. */
export interface WaitingTold {
  readonly recipientName: string;
  readonly hearings: readonly HearingTold[];
  readonly from: Signature;
}

/** Reminds a member of the hearings that wait for an answer. */
export function hearingReminderLetter({ recipientName, hearings, from }: WaitingTold): Letter {
  const [first, ...others] = hearings;
  if (first === undefined) throw new Error('nobody is reminded of nothing');
  const deadline = danishMoment(first.closesAt);
  const count = others.length === 0 ? '1 høring' : `${String(hearings.length)} høringer`;
  return {
    marking: undefined,
    subject:
      others.length === 0
        ? `Påmindelse om høring i sag ${first.number}: Svar senest ${deadline}`
        : `Påmindelse: ${count} venter på dit svar, den første senest ${deadline}`,
    title: `${count} venter på dit svar`,
    sections: [
      {
        heading: undefined,
        parts: [
          { kind: 'paragraph', text: `Kære ${recipientName}` },
          { kind: 'paragraph', text: `Vi har endnu ikke fået dit svar i ${others.length === 0 ? 'denne høring' : 'disse høringer'}.` },
        ],
      },
      ...hearings.map(waitingSection),
      closing(from),
    ],
  };
}

function waitingSection({ number, title, subject, question, closesAt, address }: HearingTold): LetterSection {
  return {
    heading: `Sag ${number}`,
    parts: [
      {
        kind: 'particulars',
        lines: [
          { label: 'Svar senest', value: danishMoment(closesAt) },
          { label: 'Sagen gælder', value: title },
          { label: 'Emne', value: subject },
          { label: 'Spørgsmålet til dig', value: question },
        ],
      },
      { kind: 'link', address },
    ],
  };
}
