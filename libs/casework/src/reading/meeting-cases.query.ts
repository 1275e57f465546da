import type { Actor, Instant, JsonObject } from '#kernel';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseState } from '../case/case.state.js';
import { caseEvent } from '../store/case-store.query.js';
import { attentionPointView, chairDecisionView, type Referral, waitingView } from './agenda.view.js';
import { audienceKeysOf, knowsByMandate, relationTo } from './audience.policy.js';
import { keepToAudience } from './audience.query.js';
import { Conditions } from './conditions.query.js';
import { typeOf } from './type-of.policy.js';
import { showsEvent } from './visibility.policy.js';

/** What a meeting of the committee deals with; `isComplete` is false where there is more of something than is read at once. */
export interface AgendaCases {
  readonly waiting: readonly ReturnType<typeof waitingView>[];
  readonly chairDecisions: readonly ReturnType<typeof chairDecisionView>[];
  readonly attentionPoints: readonly ReturnType<typeof attentionPointView>[];
  readonly isComplete: boolean;
}

interface WaitingRow {
  readonly state: CaseState;
  readonly referral: Referral | null;
}

interface PointRow {
  readonly state: CaseState;
  readonly type: string;
  readonly at: Instant;
  readonly data: JsonObject;
}

const MOST = 500;
const WITH_STATE = 'join stream_state s on s.council = r.council and s.stream = r.stream';
const REFERRAL = `(select json_build_object('at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', e.data ->> 'reason')
  from event_log e where e.council = r.council and e.stream = r.stream and e.type = 'CaseReferredToMeeting' order by e.version desc limit 1)`;

/** What meetings deal with, as far as the reader may know of it: by state, by the chair's mandate, and by point of attention. */
@Injectable()
export class MeetingCases {
  constructor(private readonly database: Database) {}

  /** The cases waiting, soonest due first; what the chair has decided and what was raised since a moment, oldest first. */
  async of(actor: Actor, since: Instant | undefined): Promise<AgendaCases> {
    const [waiting, decided, points] = await Promise.all([
      this.waiting(actor),
      this.decidedByChair(actor, since),
      this.attentionPoints(actor, since),
    ]);
    return {
      waiting: waiting.slice(0, MOST).map(({ state, referral }) => waitingView(state, referral ?? undefined)),
      chairDecisions: decided.slice(0, MOST).flatMap(({ state }) => decisionIn(state, actor)),
      attentionPoints: points.slice(0, MOST).flatMap((row) => pointIn(row, actor)),
      isComplete: [waiting, decided, points].every(({ length }) => length <= MOST),
    };
  }

  private waiting(actor: Actor): Promise<readonly WaitingRow[]> {
    const where = keptTo(actor, new Conditions().add('r.council = ', actor.council).add(`r.status = 'at-meeting'`));
    return this.read(actor, where, `select s.state, ${REFERRAL} as referral from case_register r ${WITH_STATE}`, 'r.due_at, r.stream');
  }

  /** The chair has decided cases that were never before the committee, and so are in no seat's audience. */
  private decidedByChair(actor: Actor, since: Instant | undefined): Promise<readonly Pick<WaitingRow, 'state'>[]> {
    const decided = new Conditions().add('r.council = ', actor.council).add('r.chair_decided_at is not null');
    const where = actor.role === 'chair' ? decided : keptTo(actor, decided);
    if (since !== undefined) where.add('r.chair_decided_at >= ', since, '::timestamptz');
    return this.read(actor, where, `select s.state from case_register r ${WITH_STATE}`, 'r.chair_decided_at, r.stream');
  }

  private attentionPoints(actor: Actor, since: Instant | undefined): Promise<readonly PointRow[]> {
    const where = keptTo(actor, new Conditions().add('e.council = ', actor.council).add(`e.type = 'AttentionPointRaised'`));
    if (since !== undefined) where.add('e.at >= ', since, '::timestamptz');
    const text = `select s.state, e.type, e.at, e.data from event_log e
      join case_register r on r.council = e.council and r.stream = e.stream ${WITH_STATE}`;
    return this.read(actor, where, text, 'e.at, e.stream, e.version');
  }

  private read<T extends object>({ council }: Actor, where: Conditions, select: string, order: string): Promise<readonly T[]> {
    const text = `${select} where ${where.text} order by ${order} limit ${String(MOST + 1)}`;
    return this.database.read<T>(council, { text, values: where.values });
  }
}

/** Those who see all of the council need no look at audiences. */
function keptTo(actor: Actor, where: Conditions): Conditions {
  const keys = audienceKeysOf(actor);
  if (!keys.includes(`council:${actor.council}`)) keepToAudience(where, actor, keys);
  return where;
}

function decisionIn(state: CaseState, actor: Actor) {
  const isKnown = relationTo(state, actor) !== 'none' || knowsByMandate(actor, state);
  return state.decision === undefined || !isKnown ? [] : [chairDecisionView(state, state.decision)];
}

function pointIn({ state, type, at, data }: PointRow, actor: Actor) {
  const event = caseEvent({ type, at, data });
  if (event.type !== 'AttentionPointRaised' || !showsEvent(event, state, actor)) return [];
  return [attentionPointView(state, event, typeOf(state), relationTo(state, actor))];
}
