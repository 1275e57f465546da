import type { StreamModel } from '#platform';
import type { RemindingEvent } from './reminding.messages.js';
import { evolveReminding, NOTHING_PLANNED, REMINDING_STREAM_TYPE, type RemindingState, remindingTimersOf } from './reminding.state.js';

/** How the reminders of hearings are rebuilt from the log. */
export const remindingStreams: StreamModel = {
  streamType: REMINDING_STREAM_TYPE,
  firstEvent: 'ReminderPlanned',
  evolve: (state, event) => evolveReminding(state === undefined ? NOTHING_PLANNED : stateOf(state), eventOf(event)),
  tables: [
    {
      name: 'deadline',
      computed: {},
      rows: ({ state }) => remindingTimersOf(stateOf(state)).map(({ kind, dueAt }) => ({ kind, due_at: dueAt })),
    },
  ],
};

function stateOf(state: object): RemindingState {
  return state as RemindingState;
}

function eventOf(event: object): RemindingEvent {
  return event as RemindingEvent;
}
