import type { Instant } from '#kernel';
import { closing } from '../closing.messages.js';
import { danishMoment } from '../danish-time.messages.js';
import type { Letter, LetterPart } from '../letter.view.js';
import type { CaseInBrief, Channel, Signature } from '../notice.state.js';

/** What a party is told that is heard before its case is decided. */
export interface PartyHearingTold extends CaseInBrief {
  readonly channel: Channel;
  readonly recipientName: string;
  /** What it is heard about. */
  readonly text: string;
  /** The last moment for its answer. */
  readonly closesAt: Instant;
  /** Where it is answered. */
  readonly address: string;
  readonly from: Signature;
}

const OPENING =
  'Inden der bliver truffet afgørelse i sagen, har I mulighed for at udtale jer om det, der kan tale imod jer. Det følger af forvaltningslovens § 19.';
const OTHERWISE = 'Har vi ikke hørt fra jer inden fristen, bliver sagen afgjort på det grundlag, vi har.';

/** Tells a party what may speak against it, by when it may answer, and how. */
export function partyHearingLetter(told: PartyHearingTold): Letter {
  const { number, recipientName, title, subject, closesAt, text, from, channel } = told;
  return {
    marking: undefined,
    subject: `Partshøring i sag ${number}`,
    title: `Partshøring i sag ${number}`,
    sections: [
      {
        heading: undefined,
        parts: [
          { kind: 'paragraph', text: `Til ${recipientName}` },
          { kind: 'paragraph', text: OPENING },
          {
            kind: 'particulars',
            lines: [
              { label: 'Sagsnummer', value: number },
              { label: 'Sagen gælder', value: title },
              { label: 'Emne', value: subject },
              { label: 'Svarfrist', value: danishMoment(closesAt) },
            ],
          },
        ],
      },
      { heading: 'Det hører vi jer om', parts: [{ kind: 'paragraph', text }] },
      { heading: 'Sådan svarer I', parts: [...howToAnswer(told), { kind: 'paragraph', text: OTHERWISE }] },
      closing(from, channel),
    ],
  };
}

function howToAnswer({ channel, address, number }: PartyHearingTold): readonly LetterPart[] {
  if (channel === 'mail') {
    const here = 'Skriv jeres svar på sagen senest ved fristens udløb. Skriv ingen CPR-numre. Sagen finder I her:';
    return [
      { kind: 'paragraph', text: here },
      { kind: 'link', address },
    ];
  }
  const byLetter = `Send jeres svar til sekretariatet, så vi har det senest ved fristens udløb. Oplys sagsnummeret ${number}, og skriv ingen CPR-numre.`;
  return [{ kind: 'paragraph', text: byLetter }];
}
