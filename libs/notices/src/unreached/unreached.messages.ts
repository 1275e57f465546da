import { closing } from '../closing.messages.js';
import { danishMoment } from '../danish-time.messages.js';
import type { Letter } from '../letter.view.js';
import type { NoticeFault, Signature } from '../notice.state.js';
import type { HearingTold } from '../reminding/waiting-letter.messages.js';

/** A member whom no mail reaches, by name, and why. */
export interface UnreachedMember {
  readonly name: string;
  readonly reason: NoticeFault;
}

/** What the secretariat is told of members whom no mail about a hearing reaches. */
export interface UnreachedTold extends HearingTold {
  readonly members: readonly UnreachedMember[];
  readonly from: Signature;
}

const REASONS: { readonly [F in NoticeFault]: string } = {
  'no-address': 'Der er ingen mailadresse.',
  'mail-refused': 'Mailserveren afviser mails til adressen.',
  'mail-unreachable': 'Mailserveren kunne ikke nås.',
  'not-filed': 'Beskeden kunne ikke sendes.',
  'not-confirmed': 'Beskeden kunne ikke sendes.',
  internal: 'Beskeden kunne ikke sendes.',
};

/** Tells the secretariat whom to reach by other means before a hearing closes. */
export function unreachedLetter({ number, title, subject, closesAt, address, members, from }: UnreachedTold): Letter {
  return {
    marking: undefined,
    subject: `Høring i sag ${number}: ${members.length === 1 ? '1 medlem' : `${String(members.length)} medlemmer`} kan ikke nås med mail`,
    title: `Høring i sag ${number}: Nogen kan ikke nås`,
    sections: [
      {
        heading: undefined,
        parts: [
          { kind: 'paragraph', text: 'Mails om høringen er ikke nået frem til:' },
          { kind: 'list', items: members.map(({ name, reason }) => `${name}: ${REASONS[reason]}`) },
          {
            kind: 'particulars',
            lines: [
              { label: 'Høringen lukker', value: danishMoment(closesAt) },
              { label: 'Sagen gælder', value: title },
              { label: 'Emne', value: subject },
            ],
          },
          { kind: 'paragraph', text: 'Kontakt dem på anden måde, eller ret adressen og send mailen igen fra køen.' },
          { kind: 'link', address },
        ],
      },
      closing(from),
    ],
  };
}
