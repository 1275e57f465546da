import type { FoldedStream, StreamModel, Timer } from '#platform';
import type { QuarterEnded } from './calendar.messages.js';
import { CALENDAR_STREAM_TYPE, type CalendarState, calendarTimersOf, evolveCalendar, NO_QUARTER } from './calendar.state.js';
import type { QuarterEvent } from './quarter.messages.js';
import { evolveQuarter, NO_QUARTER_OPENED, QUARTER_STREAM_TYPE, type QuarterState, quarterTimersOf } from './quarter.state.js';

/** How the counting of quarters is rebuilt from the log. */
const calendarStreams: StreamModel = {
  streamType: CALENDAR_STREAM_TYPE,
  firstEvent: 'QuarterEnded',
  evolve: (state, event) => evolveCalendar(state === undefined ? NO_QUARTER : calendarOf(state), endOf(event)),
  tables: [deadlines((state) => calendarTimersOf(calendarOf(state)))],
};

/** How quarters are rebuilt from the log. */
const quarters: StreamModel = {
  streamType: QUARTER_STREAM_TYPE,
  firstEvent: 'QuarterOpened',
  evolve: (state, event) => evolveQuarter(state === undefined ? NO_QUARTER_OPENED : quarterOf(state), eventOf(event)),
  tables: [deadlines((state) => quarterTimersOf(quarterOf(state)))],
};

/** How all that is done about the lists of quarters is rebuilt from the log. */
export const quarterStreams: readonly StreamModel[] = [calendarStreams, quarters];

function deadlines(timersOf: (state: object) => readonly Timer[]): StreamModel['tables'][number] {
  const rows = ({ state }: FoldedStream) => timersOf(state).map(({ kind, dueAt }) => ({ kind, due_at: dueAt }));
  return { name: 'deadline', computed: {}, rows };
}

function calendarOf(state: object): CalendarState {
  return state as CalendarState;
}

function endOf(event: object): QuarterEnded {
  return event as QuarterEnded;
}

function quarterOf(state: object): QuarterState {
  return state as QuarterState;
}

function eventOf(event: object): QuarterEvent {
  return event as QuarterEvent;
}
