import { type CaseEvent, caseEvent } from '#casework';
import type { LoggedEvent } from '#platform';
import type { NoticedEvent } from './notices.policy.js';

/** An event of a case that people are told of. */
export type NoticedCaseEvent = Extract<CaseEvent, { type: NoticedEvent['type'] }>;

/** The event of a log entry, when people are told of it. */
export function noticedEvent(logged: LoggedEvent): NoticedCaseEvent | undefined {
  const event = caseEvent(logged);
  return event.type === 'CaseReceived' || event.type === 'HearingOpened' || event.type === 'DecisionMade' ? event : undefined;
}
