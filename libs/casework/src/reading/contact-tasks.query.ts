import type { Actor, Instant, Side } from '#kernel';
import { AppClock, Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseState } from '../case/case.state.js';
import { latestHearing, outOf } from '../case/case.state.js';
import { type ContactGiven, seatsToContact } from '../hearing/contact.policy.js';
import { ballotHolder, contactOf } from '../hearing/hearing.state.js';
import { audienceKeysOf } from './audience.policy.js';
import { keepToAudience } from './audience.query.js';
import { Conditions } from './conditions.query.js';

/** A silent seat whose ballot's holder the secretariat is to contact, and the last time it did. */
export interface ContactTask {
  readonly caseId: string;
  readonly number: string;
  readonly type: string;
  readonly subject: string;
  readonly closesAt: Instant;
  readonly seatId: string;
  readonly side: Side;
  readonly memberId: string;
  readonly contactedAt: Instant | undefined;
  readonly note: string | undefined;
}

/** Where a page begins: after the task of this seat. */
export type ContactPlace = Pick<ContactTask, 'closesAt' | 'caseId' | 'seatId'>;

interface Row {
  readonly state: CaseState;
}

/** The silent seats of open hearings under a rule of contact, those of the hearing that closes first at the top. */
@Injectable()
export class ContactTasks {
  constructor(
    private readonly database: Database,
    private readonly clock: AppClock,
  ) {}

  /** At most `limit` tasks after a place, as they are now. */
  async page(actor: Actor, given: ContactGiven, after: ContactPlace | undefined, limit: number): Promise<readonly ContactTask[]> {
    const now = await this.clock.now();
    const found: ContactTask[] = [];
    let rows = await this.read(actor, after, after === undefined ? '>' : '>=', limit);
    while (rows.length > 0) {
      found.push(...rows.flatMap(({ state }) => tasksOf(state, now, given)).filter((task) => isAfter(task, after)));
      const last = rows.length < limit || found.length >= limit ? undefined : placeIn(rows.at(-1)?.state);
      rows = last === undefined ? [] : await this.read(actor, last, '>', limit);
    }
    return found.slice(0, limit);
  }

  private read(actor: Actor, from: Omit<ContactPlace, 'seatId'> | undefined, compare: '>' | '>=', limit: number): Promise<readonly Row[]> {
    const where = new Conditions().add('r.council = ', actor.council).add('r.hearing_closes_at is not null');
    keepToAudience(where, actor, audienceKeysOf(actor));
    where.add(`r.status = 'in-hearing'`).add(`s.state #>> '{hearings,-1,rule,silence}' = 'contact'`);
    if (from !== undefined) {
      where.add(`(r.hearing_closes_at, r.stream) ${compare} (`, from.closesAt, '::timestamptz, ', from.caseId, '::uuid)');
    }
    const text = `select s.state from case_register r join stream_state s on s.council = r.council and s.stream = r.stream
      where ${where.text} order by r.hearing_closes_at, r.stream limit ${limit.toString()}`;
    return this.database.read<Row>(actor.council, { text, values: where.values });
  }
}

function tasksOf(state: CaseState, now: Instant, given: ContactGiven): readonly ContactTask[] {
  const hearing = latestHearing(state);
  if (hearing === undefined) return [];
  const { id: caseId, number, type, subject } = state;
  return seatsToContact(hearing, outOf(state), now, given).map((seat) => {
    const contact = contactOf(hearing, seat);
    return {
      ...{ caseId, number, type, subject, closesAt: hearing.closesAt },
      ...{ seatId: seat.seatId, side: seat.side, memberId: ballotHolder(seat) },
      ...{ contactedAt: contact?.at, note: contact?.note },
    };
  });
}

/** Only of the case that a page goes on with have some seats been listed before. */
function isAfter({ caseId, seatId }: ContactTask, after: ContactPlace | undefined): boolean {
  return after?.caseId !== caseId || seatId > after.seatId;
}

function placeIn(state: CaseState | undefined): Omit<ContactPlace, 'seatId'> | undefined {
  const hearing = state && latestHearing(state);
  return state && hearing && { closesAt: hearing.closesAt, caseId: state.id };
}
