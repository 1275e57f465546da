import type { Actor } from '#kernel';

/** An actor of the council; a member holds the seat of the same letter. */
export function actor(given: Partial<Actor> & Pick<Actor, 'role'>): Actor {
  return { id: 'user-1', kind: 'person', council: 'nj', name: 'Prøve', organisation: undefined, memberId: undefined, seats: [], ...given };
}

export const secretariat = actor({ role: 'secretariat' });
export const sender = actor({ role: 'company', organisation: 'company:11111111' });
/** A municipality that the case concerns, where a spec makes it a reader. */
export const reader = actor({ role: 'municipality', organisation: 'municipality:851' });
export const stranger = actor({ role: 'company', organisation: 'company:22222222' });

/** The holder of a seat. */
export function member(letter: string): Actor {
  return actor({ role: 'member', memberId: `member-${letter}`, seats: [`seat-${letter}`] });
}

/** A deputy, who holds no seat. */
export function deputy(letter: string): Actor {
  return actor({ role: 'deputy', memberId: `deputy-${letter}` });
}
