import type { CaseType, Decision, HearingRule, Instant } from '#kernel';
import { accept, addMilliseconds, addWorkingDays, copenhagenDayOf, daysBetween, endOfCopenhagenDay, reject, settledOn } from '#kernel';
import type {
  CloseHearing,
  CommitteeSeatGiven,
  ExpireHearing,
  ExtendHearing,
  OpenHearing,
  ReferToMeeting,
  ReplyToHearing,
  TermsGiven,
} from '../case/case-command.state.js';
import type { CaseEvent, DecisionMade } from '../case/case-event.state.js';
import type { CaseState } from '../case/case.state.js';
import { latestHearing, openHearingOf, outOf } from '../case/case.state.js';
import { outcomeCodes, outcomeNamed, recommendedDecision } from '../case/decision-made.decider.js';
import { endsEarly } from './awaited.policy.js';
import { ballotOf, handedOnBy, isDeputyAt } from './changing-seats.policy.js';
import { contentHashOf } from './hearing-content.state.js';
import type { ClosingCause, HearingClosed, SeatHandedOn, SeatInHearing } from './hearing-event.state.js';
import { closeWhenAllAnsweredOf, hearingDaysOf, hearingRuleOf } from './hearing-settings.law.js';
import { CLOSING_GRACE_MS, DISQUALIFICATION, HEARING_PRACTICE } from './hearing.law.js';
import { resultOf } from './hearing.outcomes.js';
import type { Hearing } from './hearing.state.js';
import { carriedDeputy, withHandedOn } from './hearing.state.js';

/** Puts the case before the committee. @rejects case-is-inadmissible, unknown-outcome, hearing-too-short */
export function decideOpenHearing(open: OpenHearing, state: CaseState, type: CaseType): Decision<CaseEvent> {
  const { at, data } = open;
  const bar = state.findings.find((found) => found.severity === 'blocking');
  if (bar !== undefined) return reject('case-is-inadmissible', bar.source, { finding: bar.code });
  if (data.recommendation !== undefined && outcomeNamed(type, data.recommendation) === undefined) {
    return unknownOutcome(outcomeCodes(type));
  }
  const rule = { ...settledOn(hearingRuleOf(type), copenhagenDayOf(at), data.settings).value, ...data.rule };
  const closesAt = data.closesAt ?? defaultClosing(at, data, type);
  if (isTooShort(at, closesAt, rule)) return tooShort(rule);
  const { question, recommendation, recommendationText } = data;
  const { submission, findings, documents } = state;
  const contentHash = contentHashOf({ question, recommendation, submission, findings, documents });
  const asked = { round: state.hearings.length + 1, question, recommendation, recommendationText };
  const { value: closeWhenAllAnswered } = settledOn(closeWhenAllAnsweredOf(type), copenhagenDayOf(at), data.settings);
  const opening = { ...asked, closesAt, rule, closeWhenAllAnswered, contentHash };
  const seats = filledSeats(data.seats);
  const deputies = seats.flatMap((seat) => deputyCarriedOn(seat, open, state) ?? []);
  return accept<CaseEvent>({ type: 'HearingOpened', at, data: { ...opening, seats, deputies } });
}

/** Gives the members longer. @rejects hearing-is-closed, hearing-too-short */
export function decideExtendHearing({ at, data }: ExtendHearing, state: CaseState): Decision<CaseEvent> {
  const hearing = openHearingOf(state);
  if (hearing === undefined || at > hearing.closesAt) return hearingIsClosed();
  if (data.closesAt <= hearing.closesAt) return tooShort(hearing.rule);
  return accept<CaseEvent>({ type: 'HearingExtended', at, data });
}

/** The secretariat ends a hearing; it leads on as by the deadline, but silence before the deadline counts as absence. */
export function decideCloseHearing(close: CloseHearing, state: CaseState, type: CaseType): Decision<CaseEvent> {
  const { at, data } = close;
  const hearing = openHearingOf(state);
  if (hearing === undefined) return hearingIsClosed();
  const ending = { at, act: 'secretariat', reason: data.reason, handedOn: handedOnAtTheEnd(hearing, close) } as const;
  return conclude(hearing, closing(hearing, ending, state), recommendedDecision(hearing, close, state, type));
}

/**
 * The deadline has passed, or all have answered where that is enough: counts the ballots. Stays quiet when there is nothing to
 * close yet, or nothing any more.
 */
export function decideExpireHearing(expire: ExpireHearing, state: CaseState, type: CaseType): Decision<CaseEvent> {
  const hearing = openHearingOf(state);
  const ending = hearing && endedByItself(hearing, expire, state);
  if (hearing === undefined || ending === undefined) return accept<CaseEvent>();
  return conclude(hearing, closing(hearing, ending, state), recommendedDecision(hearing, expire, state, type));
}

/** A seat's answer, checked against the clock here and nowhere else. @rejects hearing-is-closed, not-a-hearing-member, content-changed */
export function decideReply({ at, data }: ReplyToHearing, state: CaseState): Decision<CaseEvent> {
  const hearing = openHearingOf(state);
  if (hearing === undefined || at > hearing.closesAt) return hearingIsClosed();
  const ballot = ballotOf(hearing, data, { on: copenhagenDayOf(at), out: outOf(state) });
  if (ballot === undefined) return reject('not-a-hearing-member', DISQUALIFICATION);
  if (data.contentHash !== hearing.contentHash) return reject('content-changed', HEARING_PRACTICE, { contentHash: hearing.contentHash });
  const { memberId, answer, remark, minorityStatement, contentHash } = data;
  const { seat, handedOn } = ballot;
  const given = { memberId, answer, remark, minorityStatement, contentHash };
  const reply = { round: hearing.round, seatId: seat.seatId, ...given, handedOn };
  return accept<CaseEvent>({ type: 'HearingReplyGiven', at, data: reply });
}

/** Takes the case to a meeting; a hearing under way ends. */
export function decideReferToMeeting(refer: ReferToMeeting, state: CaseState): Decision<CaseEvent> {
  const { at, data } = refer;
  const { reason } = data;
  const seats = filledSeats(data.seats).map((seat) => seat.seatId);
  const referred: CaseEvent = { type: 'CaseReferredToMeeting', at, data: { reason, seats } };
  return accept<CaseEvent>(...endHearing(state, refer, 'referred-to-meeting', reason), referred);
}

/** What ends a hearing: when, and who holds the seats when. */
interface Act {
  readonly at: Instant;
  readonly data: TermsGiven;
}

/** The event that ends the hearing under way when the case itself moves on; none when there is no hearing. */
export function endHearing(state: CaseState, act: Act, cause: ClosingCause, reason: string | undefined): readonly HearingClosed[] {
  const hearing = openHearingOf(state);
  const ending = hearing && { at: act.at, act: cause, reason, handedOn: handedOnAtTheEnd(hearing, act) };
  return hearing === undefined || ending === undefined ? [] : [closing(hearing, ending, state)];
}

/** Whether a hearing has been held and is over, so that an answer comes too late rather than at the wrong time. */
export function isAfterHearing(state: CaseState): boolean {
  return latestHearing(state)?.closed !== undefined;
}

/** A refusal of anything that wants an open hearing. */
export function hearingIsClosed(): Decision<never> {
  return reject('hearing-is-closed', HEARING_PRACTICE);
}

/** A refusal of an outcome that is not among those known here. */
export function unknownOutcome(known: readonly string[]): Decision<never> {
  return reject('unknown-outcome', undefined, { outcomes: known });
}

function conclude({ rule }: Hearing, closed: HearingClosed, decision: DecisionMade | undefined): Decision<CaseEvent> {
  const decides = closed.data.outcome === 'approved' && rule.onApproval === 'decide';
  return decides && decision !== undefined ? accept<CaseEvent>(closed, decision) : accept<CaseEvent>(closed);
}

interface Ending {
  readonly at: Instant;
  readonly act: ClosingCause;
  readonly reason: string | undefined;
  readonly handedOn: readonly SeatHandedOn[] | undefined;
}

/**
 * How a hearing has ended by itself, if it has. With the last answer it ends as its seats were held then, which that answer has
 * put on record; without one it ends on the day from which nobody holds the seats that have not answered.
 */
function endedByItself(hearing: Hearing, expire: ExpireHearing, state: CaseState): Ending | undefined {
  const { at } = expire;
  const handedOn = handedOnAtTheEnd(hearing, expire);
  const ending = { at, reason: undefined };
  if (at >= addMilliseconds(hearing.closesAt, CLOSING_GRACE_MS)) return { ...ending, act: 'deadline', handedOn };
  if (at > hearing.closesAt) return undefined;
  if (endsEarly(hearing)) return { ...ending, act: 'all-answered', handedOn: undefined };
  return endsEarly(withHandedOn(hearing, handedOn, outOf(state))) ? { ...ending, act: 'all-answered', handedOn } : undefined;
}

/** Whatever ends a hearing after its last moment finds that the deadline has ended it. */
function closing(hearing: Hearing, { at, act, reason, handedOn }: Ending, state: CaseState): HearingClosed {
  const cause = at > hearing.closesAt ? 'deadline' : act;
  const { outcome } = resultOf(withHandedOn(hearing, handedOn, outOf(state)), cause);
  return { type: 'HearingClosed', at, data: { round: hearing.round, cause, reason, outcome, handedOn } };
}

/** Those count who held the seats on the day the hearing ended, though it be closed on a later one. */
function handedOnAtTheEnd(hearing: Hearing, { at, data }: Act): readonly SeatHandedOn[] | undefined {
  const lastMoment = at < hearing.closesAt ? at : hearing.closesAt;
  return handedOnBy(hearing, data.seatTerms, copenhagenDayOf(lastMoment));
}

function defaultClosing(at: Instant, { settings, closedDays }: OpenHearing['data'], type: CaseType): Instant {
  const opensOn = copenhagenDayOf(at);
  const { value: workingDays } = settledOn(hearingDaysOf(type), opensOn, settings);
  return endOfCopenhagenDay(addWorkingDays(opensOn, workingDays, closedDays));
}

/** Who was called in for a seat in the round before and is still its deputy. */
function deputyCarriedOn(seat: SeatInHearing, { at, data }: OpenHearing, state: CaseState): string | undefined {
  const deputy = carriedDeputy(seat, latestHearing(state), outOf(state));
  return deputy !== undefined && isDeputyAt(seat.seatId, deputy, data.seatTerms, copenhagenDayOf(at)) ? deputy : undefined;
}

function isTooShort(at: Instant, closesAt: Instant, rule: HearingRule): boolean {
  return closesAt <= at || daysBetween(copenhagenDayOf(at), copenhagenDayOf(closesAt)) < rule.minDays;
}

function tooShort(rule: HearingRule): Decision<never> {
  return reject('hearing-too-short', HEARING_PRACTICE, { minDays: rule.minDays });
}

function filledSeats(seats: readonly CommitteeSeatGiven[]): readonly SeatInHearing[] {
  return seats.flatMap(({ holder, ...seat }) => (holder === undefined ? [] : [{ ...seat, holder }]));
}
