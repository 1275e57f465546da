import type { CaseState } from '../case/case.state.js';
import { isUndecided } from '../case/case-status.state.js';
import { PARTY_HEARING } from '../party-hearing/party-hearing.law.js';
import { awaitedPartyHearing, type PartyAnswer, type PartyHearing, type PartyHearings } from '../party-hearing/party-hearing.state.js';
import type { DeadlineNow } from './deadlines.projection.js';

/** Where the statements of a case's party are kept. */
export function statementRefs({ partyHearings = [] }: PartyHearings): readonly string[] {
  return partyHearings.flatMap(({ answer }) => answer?.statementRef ?? []);
}

/** When and about what the party was heard and what it answered; `statements` by reference, without those erased. */
export function partyHearingsView(held: readonly PartyHearing[], statements: ReadonlyMap<string, string>) {
  return held.map(({ openedAt, closesAt, text, answer }) => ({
    ...{ openedAt, closesAt, text },
    ...(answer === undefined ? {} : { answer: answerView(answer, statements) }),
  }));
}

function answerView({ at, receivedOn, late, statementRef }: PartyAnswer, statements: ReadonlyMap<string, string>) {
  return { statement: statements.get(statementRef) ?? null, at, receivedOn: receivedOn ?? null, late };
}

/** The last moment for the party's answer, as a deadline of the case, while it is awaited. */
export function partyDeadlines(state: Pick<CaseState, 'status' | 'partyHearings'>): readonly DeadlineNow[] {
  const awaited = isUndecided(state.status) ? awaitedPartyHearing(state) : undefined;
  if (awaited === undefined) return [];
  return [{ kind: 'party-hearing', due: { at: awaited.closesAt }, computedFrom: 'openedAt', source: PARTY_HEARING, stoppedDays: 0 }];
}
