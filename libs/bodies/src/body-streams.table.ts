import type { StreamModel } from '#platform';
import type { BodyEvent } from './body.messages.js';
import { type BodyState, evolveBody, NO_BODY } from './body.state.js';

/** How bodies are rebuilt from the log. They wait for nothing, so they have no deadlines. */
export const bodyStreams: StreamModel = {
  streamType: 'body',
  firstEvent: 'BodyEstablished',
  evolve: (state, { type, data }) => evolveBody(state === undefined ? NO_BODY : bodyOf(state), bodyEvent({ type, data })),
  tables: [{ name: 'deadline', computed: {}, rows: () => [] }],
};

function bodyOf(state: object): BodyState {
  return state as BodyState;
}

function bodyEvent(event: object): BodyEvent {
  return event as BodyEvent;
}
