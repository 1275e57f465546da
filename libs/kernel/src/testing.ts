import type { Decider } from './decider.js';
import { fold } from './decider.js';

/** The steps of a specification after its history and command are named. */
export interface Then<Event> {
  /** The command records exactly these events. */
  then(...expected: readonly Event[]): void;
  /** The command records events of exactly these types, in this order; they are handed back for a closer look. */
  thenTypes(...expected: readonly string[]): readonly Event[];
  /** The command is refused with this code, recording nothing. */
  thenRejects(code: string): void;
  /** The command is accepted and records nothing. */
  thenNothing(): void;
}

/** Given–when–then for a decider: `given(...history).when(command).then(...events)`. */
export function specify<Command, State, Event extends { readonly type: string }>(decider: Decider<Command, State, Event>) {
  return {
    given: (...history: readonly Event[]) => ({
      when: (command: Command): Then<Event> => outcome(decider, history, command),
      state: (): State => fold((state, event) => decider.evolve(state, event), decider.initial, history),
    }),
  };
}

function outcome<Command, State, Event extends { readonly type: string }>(
  decider: Decider<Command, State, Event>,
  history: readonly Event[],
  command: Command,
): Then<Event> {
  const state = fold((before: State, event: Event) => decider.evolve(before, event), decider.initial, history);
  const decision = decider.decide(command, state);
  const events = decision.kind === 'accepted' ? decision.events : [];
  return {
    then: (...expected) => {
      expect(decision).toEqual({ kind: 'accepted', events: expected });
    },
    thenTypes: (...expected) => {
      expect(decision).toMatchObject({ kind: 'accepted' });
      expect(events.map((event) => event.type)).toEqual(expected);
      return events;
    },
    thenRejects: (code) => {
      expect(decision).toMatchObject({ kind: 'refused', rejection: { code } });
    },
    thenNothing: () => {
      expect(decision).toEqual({ kind: 'accepted', events: [] });
    },
  };
}
