import {
  accept,
  addWorkingDays,
  type CaseType,
  copenhagenDayOf,
  type Decision,
  endOfCopenhagenDay,
  type Instant,
  type Outcome,
  reject,
  settledOn,
} from '#kernel';
import type { AnswerPartyHearing, OpenPartyHearing } from '../case/case-command.state.js';
import type { CaseEvent } from '../case/case-event.state.js';
import type { CaseState } from '../case/case.state.js';
import { owedDispatches } from '../case/dispatches.policy.js';
import { PARTY_HEARING, PARTY_HEARING_DAYS } from './party-hearing.law.js';
import { awaitedPartyHearing, openPartyHearing, type PartyHearing, type PartyHearings } from './party-hearing.state.js';

/** Asks the party before the case is decided against it. @rejects not-a-decision, party-hearing-open, hearing-too-short */
export function decideOpenPartyHearing({ at, data }: OpenPartyHearing, state: CaseState, type: CaseType): Decision<CaseEvent> {
  if (state.legalNature !== 'decision') return reject('not-a-decision', PARTY_HEARING);
  const open = openPartyHearing(state, at);
  if (open !== undefined) return partyHearingIsOpen(open);
  const { text, closesAt = defaultClosing(at, data), dispatchId } = data;
  if (closesAt <= at) return reject('hearing-too-short', PARTY_HEARING);
  return accept<CaseEvent>({
    type: 'PartyHearingOpened',
    at,
    data: { text, closesAt, dispatches: owedDispatches(dispatchId, state, type) },
  });
}

/** The party's view; after the last moment it is taken too, and marked as late. @rejects no-party-hearing, received-on-out-of-range */
export function decideAnswerPartyHearing({ at, data }: AnswerPartyHearing, state: CaseState): Decision<CaseEvent> {
  const { receivedOn, personalRef: statementRef } = data;
  const awaited = awaitedPartyHearing(state);
  if (awaited === undefined) return reject('no-party-hearing', PARTY_HEARING);
  const isPossible = receivedOn === undefined || (receivedOn >= copenhagenDayOf(awaited.openedAt) && receivedOn <= copenhagenDayOf(at));
  if (!isPossible) return reject('received-on-out-of-range');
  const late = receivedOn === undefined ? at > awaited.closesAt : receivedOn > copenhagenDayOf(awaited.closesAt);
  return accept<CaseEvent>({ type: 'PartyHearingAnswered', at, data: { statementRef, receivedOn, late } });
}

/** The party hearing that must come to its end before a case may end with an outcome; none for one that fully grants. */
export function partyHearingBefore({ fullyGranted }: Outcome, state: PartyHearings, at: Instant): PartyHearing | undefined {
  return fullyGranted ? undefined : openPartyHearing(state, at);
}

/** A refusal of what must wait until the party has answered, or its time is up. */
export function partyHearingIsOpen({ closesAt }: PartyHearing): Decision<never> {
  return reject('party-hearing-open', PARTY_HEARING, { closesAt });
}

function defaultClosing(at: Instant, { settings, closedDays }: OpenPartyHearing['data']): Instant {
  const opensOn = copenhagenDayOf(at);
  const { value: workingDays } = settledOn(PARTY_HEARING_DAYS, opensOn, settings);
  return endOfCopenhagenDay(addWorkingDays(opensOn, workingDays, closedDays));
}
