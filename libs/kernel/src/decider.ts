import type { Decision } from './decision.js';

/**
 * The pure heart of a stream: what a command does to a state, and what an event makes of it.
 * Time, ids and outside facts arrive in the command; `evolve` reads no law.
 */
export interface Decider<Command, State, Event> {
  readonly initial: State;
  readonly decide: (command: Command, state: State) => Decision<Event>;
  readonly evolve: (state: State, event: Event) => State;
}

/** Folds events into a state, first event first. */
export function fold<State, Event>(evolve: (state: State, event: Event) => State, state: State, events: readonly Event[]): State {
  return events.reduce(evolve, state);
}
