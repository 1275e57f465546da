import type { HearingRule } from '#kernel';
import type { Answer, ClosingCause, HearingOutcome } from './hearing-event.state.js';
import type { Hearing, Seat } from './hearing.state.js';
import { isEntitled, replyOf } from './hearing.state.js';

/** Answers given by one side, and the fewest the rule asks for. */
export interface SideCount {
  readonly needed: number;
  readonly given: number;
  readonly met: boolean;
}

/** How a hearing's ballots are counted, and what they come to. */
export interface HearingResult {
  /** Seats entitled to be counted. */
  readonly counted: number;
  readonly present: number;
  readonly approvals: number;
  readonly objections: number;
  readonly quorum: { readonly needed: number; readonly met: boolean };
  readonly sides: { readonly da: SideCount; readonly fh: SideCount } | null;
  readonly outcome: HearingOutcome;
}

interface Ballot {
  readonly seat: Seat;
  readonly answer: Answer | undefined;
}

/**
 * Counts a hearing that ends for the given cause. Silence speaks only when the deadline has passed under a rule of
 * consent; a hearing ended before it counts silence as absence.
 */
export function resultOf(hearing: Hearing, cause: ClosingCause): HearingResult {
  const ballots = hearing.seats.filter(isEntitled).map((seat) => ({ seat, answer: replyOf(hearing, seat)?.answer }));
  const consents = hearing.rule.silence === 'consent' && cause === 'deadline';
  const tally = count(ballots, consents, hearing.rule);
  return { ...tally, outcome: outcomeOf(tally, ballots, hearing.rule) };
}

type Tally = Omit<HearingResult, 'outcome'>;

function count(ballots: readonly Ballot[], silenceConsents: boolean, rule: HearingRule): Tally {
  const silent = ballots.filter((ballot) => ballot.answer === undefined).length;
  const consenting = silenceConsents ? silent : 0;
  const present = ballots.length - silent + consenting;
  const needed = rule.quorum === 'majority' ? Math.floor(ballots.length / 2) + 1 : rule.quorum;
  return {
    counted: ballots.length,
    present,
    approvals: answered(ballots, ['approve', 'approve-with-remark']) + consenting,
    objections: answered(ballots, ['object']),
    quorum: { needed, met: present >= needed },
    sides: rule.sides === null ? null : { da: sideCount(ballots, 'da', rule.sides.da), fh: sideCount(ballots, 'fh', rule.sides.fh) },
  };
}

function outcomeOf(tally: Tally, ballots: readonly Ballot[], rule: HearingRule): HearingOutcome {
  if (answered(ballots, ['request-meeting']) > 0) return 'meeting-requested';
  if (!tally.quorum.met || !sidesMet(tally)) return 'no-quorum';
  return isObjected(tally, rule) ? 'objected' : 'approved';
}

function isObjected({ objections, approvals }: Tally, rule: HearingRule): boolean {
  return objections > 0 && (rule.onObjection === 'meeting' || objections >= approvals);
}

function sidesMet({ sides }: Tally): boolean {
  return sides === null || (sides.da.met && sides.fh.met);
}

function sideCount(ballots: readonly Ballot[], side: 'da' | 'fh', needed: number): SideCount {
  const given = ballots.filter((ballot) => ballot.seat.side === side && ballot.answer !== undefined).length;
  return { needed, given, met: given >= needed };
}

function answered(ballots: readonly Ballot[], answers: readonly Answer[]): number {
  return ballots.filter((ballot) => ballot.answer !== undefined && answers.includes(ballot.answer)).length;
}
