import { type Instant, uuidOf } from '#kernel';
import type { MembersReminded, OpenRound, ReminderPlanned, RemindingEvent } from './reminding.messages.js';

export const REMINDING_STREAM_TYPE = 'hearing-reminders';

/** What members of a case's hearings are reminded of, and when next. */
export type RemindingState = {
  readonly planned: ReminderPlanned['data'] | undefined;
  readonly reminded: readonly MembersReminded['data'][];
};

export const NOTHING_PLANNED: RemindingState = { planned: undefined, reminded: [] };

type Evolvers = {
  readonly [T in RemindingEvent['type']]: (state: RemindingState, event: Extract<RemindingEvent, { type: T }>) => RemindingState;
};

const EVOLVERS: Evolvers = {
  ReminderPlanned: (state, { data }) => ({ ...state, planned: data }),
  MembersReminded: ({ planned, reminded }, { data }) => ({
    planned: planned && { ...planned, remindAt: undefined },
    reminded: [...reminded, data],
  }),
};

/** What an event makes of it; reads no law. */
export function evolveReminding(state: RemindingState, event: RemindingEvent): RemindingState {
  const evolver = EVOLVERS[event.type] as (state: RemindingState, event: RemindingEvent) => RemindingState;
  return evolver(state, event);
}

/** The stream of a case's reminders: beside the case, whose own events it does not add to. */
export function remindingStream(caseId: string): string {
  return uuidOf(`${REMINDING_STREAM_TYPE} ${caseId}`);
}

/** When the clock must look at it next. */
export function remindingTimersOf({ planned }: RemindingState): readonly { readonly kind: string; readonly dueAt: Instant }[] {
  return planned?.remindAt === undefined ? [] : [{ kind: REMINDING_STREAM_TYPE, dueAt: planned.remindAt }];
}

/** Whether two rounds are the same, with the same deadline. */
export function isSameRound(one: OpenRound | undefined, other: OpenRound | undefined): boolean {
  return one?.round === other?.round && one?.closesAt === other?.closesAt;
}
