import type { Day, Instant } from '#kernel';
import { addMilliseconds } from '#kernel';
import type { CaseState } from '../case/case.state.js';
import { openHearingOf } from '../case/case.state.js';
import { isOpen } from '../case/case-status.state.js';
import { endsEarly } from '../hearing/awaited.policy.js';
import { CLOSING_GRACE_MS } from '../hearing/hearing.law.js';
import { audienceOf } from './audience.policy.js';
import { nextDue } from './deadlines.projection.js';

/** One case in the register: what lists sort, filter and search by. */
export interface RegisterLine {
  readonly number: string;
  readonly caseType: string;
  readonly status: string;
  readonly open: boolean;
  readonly sender: string;
  readonly subject: string;
  readonly municipalities: readonly string[];
  readonly assignee: string | undefined;
  readonly receivedAt: Instant;
  readonly dueAt: Instant | undefined;
  readonly audience: readonly string[];
  /** Whom it concerns besides its sender. */
  readonly readers: readonly string[];
  readonly confidentialUntil: Day | undefined;
  /** When the chair decided it by mandate, if its latest decision is the chair's. */
  readonly chairDecidedAt: Instant | undefined;
  /** What full-text search looks in. */
  readonly words: string;
}

/** A moment at which the clock must look at a case. */
export interface Timer {
  readonly kind: 'hearing-close';
  readonly dueAt: Instant;
}

/** The register line of a case. */
export function registerLineOf(state: CaseState): RegisterLine {
  return {
    number: state.number,
    caseType: state.type,
    status: state.status,
    open: isOpen(state.status),
    sender: state.sender.principal,
    subject: state.subject,
    municipalities: state.municipalities,
    assignee: state.assignee,
    receivedAt: state.receivedAt,
    dueAt: nextDue(state),
    audience: audienceOf(state),
    readers: [...new Set(state.readers)],
    confidentialUntil: state.confidentialUntil,
    chairDecidedAt: state.decision?.basis === 'chair-mandate' ? state.decision.decidedAt : undefined,
    words: `${state.number} ${state.subject} ${state.sender.name}`,
  };
}

/** The timers a case wants: the end of its hearing, which is due with the latest event once that makes it end early. */
export function timersOf(state: CaseState): readonly Timer[] {
  const hearing = openHearingOf(state);
  if (hearing === undefined) return [];
  const dueAt = endsEarly(hearing) ? state.lastAt : addMilliseconds(hearing.closesAt, CLOSING_GRACE_MS);
  return [{ kind: 'hearing-close', dueAt }];
}
