import { type CaseEvent, caseEvent } from '#casework';
import type { LoggedEvent } from '#platform';
import type { NoticedEvent } from './notices.policy.js';

/** An event of a case that people are told of. */
export type NoticedCaseEvent = Extract<CaseEvent, { type: NoticedEvent['type'] }>;

const NOTICED: { readonly [T in NoticedEvent['type']]: true } = {
  CaseReceived: true,
  SubmissionSupplemented: true,
  InformationProvided: true,
  HearingOpened: true,
  DeputyCalled: true,
  HearingExtended: true,
  HearingClosed: true,
  PartyHearingOpened: true,
  AttentionPointRaised: true,
  DecisionMade: true,
};

/** The event of a log entry, when people are told of it. */
export function noticedEvent(logged: LoggedEvent): NoticedCaseEvent | undefined {
  const event = caseEvent(logged);
  return isNoticed(event) ? event : undefined;
}

function isNoticed(event: CaseEvent): event is NoticedCaseEvent {
  return event.type in NOTICED;
}
