import { closing } from './closing.messages.js';
import { danishMoment } from './danish-time.messages.js';
import type { Letter } from './letter.view.js';
import type { Signature } from './notice.state.js';
import type { HearingTold } from './reminding/waiting-letter.messages.js';

/** What is told of a hearing whose deadline is put off. */
export interface HearingExtendedTold extends HearingTold {
  readonly recipientName: string;
  readonly reason: string;
  readonly from: Signature;
}

/** Tells a member that there is more time to answer, and why. */
export function hearingExtendedLetter(told: HearingExtendedTold): Letter {
  const { number, recipientName, title, subject, closesAt, reason, address, from } = told;
  return {
    marking: undefined,
    subject: `Høringsfristen i sag ${number} er forlænget: Svar senest ${danishMoment(closesAt)}`,
    title: `Høringsfristen i sag ${number} er forlænget`,
    sections: [
      {
        heading: undefined,
        parts: [
          { kind: 'paragraph', text: `Kære ${recipientName}` },
          { kind: 'paragraph', text: 'Sekretariatet har forlænget fristen for at svare i høringen.' },
          {
            kind: 'particulars',
            lines: [
              { label: 'Ny frist', value: danishMoment(closesAt) },
              { label: 'Begrundelse', value: reason },
              { label: 'Sagen gælder', value: title },
              { label: 'Emne', value: subject },
            ],
          },
          { kind: 'paragraph', text: 'Har du allerede svaret, gælder dit svar stadig. Du kan ændre det, indtil fristen udløber.' },
        ],
      },
      { heading: 'Læs sagen og svar her', parts: [{ kind: 'link', address }] },
      closing(from),
    ],
  };
}
