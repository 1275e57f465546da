/** What a person or system is to a council. */
export type Role =
  | 'secretariat'
  | 'chair'
  | 'member'
  | 'deputy'
  | 'constituency'
  | 'municipality'
  | 'company'
  | 'agency'
  | 'presidency'
  | 'auditor'
  | 'admin'
  | 'system';

/**
 * Who does something. `id` is stable and names nobody; `organisation` is a principal (`municipality:851`, `agency:siri`,
 * `company:99001003`); `seats` are those held on the day of the request.
 */
export interface Actor {
  readonly id: string;
  readonly kind: 'person' | 'machine' | 'system';
  readonly role: Role;
  readonly council: string;
  readonly name: string;
  readonly organisation: string | undefined;
  readonly memberId: string | undefined;
  readonly seats: readonly string[];
}

/** The product itself, acting for a council: timers, queues and subscriptions. */
export function systemActor(council: string): Actor {
  return {
    id: 'system',
    kind: 'system',
    role: 'system',
    council,
    name: 'Sagsudvalg',
    organisation: undefined,
    memberId: undefined,
    seats: [],
  };
}

/**
 * The names an actor answers to when an audience is asked: the whole council for those who see all of it, each seat
 * held, and the organisation spoken for.
 */
export function principalsOf(actor: Actor): readonly string[] {
  const whole = SEES_ALL.includes(actor.role) ? [`council:${actor.council}`] : [];
  const organisation = actor.organisation === undefined ? [] : [actor.organisation];
  return [...whole, ...actor.seats.map((seat) => `seat:${seat}`), ...organisation];
}

const SEES_ALL: readonly Role[] = ['secretariat', 'presidency', 'auditor', 'system'];
