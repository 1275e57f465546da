import type { CaseState } from '../case/case.state.js';
import { latestHearing } from '../case/case.state.js';
import { type Hearing, replyOf, type Seat } from './hearing.state.js';

/** What a member wants told with the outcome, and for which seat. */
export interface MinorityStatement {
  readonly seat: Seat;
  readonly memberId: string;
  readonly statement: string;
}

/** The minority statements of a hearing: those of the replies that count, in the order of the seats. */
export function minorityStatementsIn(hearing: Hearing): readonly MinorityStatement[] {
  return hearing.seats.flatMap((seat) => {
    const reply = replyOf(hearing, seat);
    const statement = reply?.minorityStatement;
    return reply === undefined || statement === undefined ? [] : [{ seat, memberId: reply.memberId, statement }];
  });
}

/**
 * The minority statements that go with a case's decision or opinion: those of the latest hearing, where it rests on that or on
 * the meeting after it. A hearing held before the case was taken up again speaks to the outcome of then.
 */
export function statementsOnDecision(state: CaseState): readonly MinorityStatement[] {
  const { decision, legalNature, reopenedAt } = state;
  const hearing = latestHearing(state);
  if (hearing?.closed === undefined || decision === undefined || legalNature === 'notification') return [];
  const isOfThen = reopenedAt !== undefined && hearing.closed.at <= reopenedAt;
  const restsOnIt = decision.basis === 'hearing' || decision.basis === 'meeting';
  return restsOnIt && !isOfThen ? minorityStatementsIn(hearing) : [];
}
