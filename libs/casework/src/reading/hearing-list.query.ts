import type { Actor, Instant } from '#kernel';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseState } from '../case/case.state.js';
import { latestHearing } from '../case/case.state.js';
import { awaitedIn } from '../hearing/awaited.policy.js';
import { audienceKeysOf } from './audience.policy.js';
import { keepToAudience } from './audience.query.js';
import type { ListPlace } from './case-list.query.js';
import { Conditions } from './conditions.query.js';
import { hasAnswered } from './visibility.policy.js';

/** Which hearings are wanted: those before one's own seats, those still open, those one has answered. */
export interface HearingFilter {
  readonly mine: boolean;
  readonly open: boolean | undefined;
  readonly answered: boolean | undefined;
}

/** One hearing in a list. */
export interface HearingLine {
  readonly caseId: string;
  readonly number: string;
  readonly type: string;
  readonly subject: string;
  readonly question: string;
  readonly closesAt: Instant;
  readonly answered: boolean;
}

/** An open hearing that some have not answered. */
export interface AwaitedHearing {
  readonly number: string;
  readonly subject: string;
  readonly closesAt: Instant;
  /** How many may answer and have not. */
  readonly awaited: number;
}

interface Row {
  readonly state: CaseState;
}

const OPEN: HearingFilter = { mine: false, open: true, answered: undefined };

/** Lists of hearings, the one that closes first at the top. */
@Injectable()
export class HearingList {
  constructor(private readonly database: Database) {}

  /** At most `limit` hearings after a place; whoever only sends cases has none. */
  async page(actor: Actor, filter: HearingFilter, after: ListPlace | undefined, limit: number): Promise<readonly HearingLine[]> {
    const found: HearingLine[] = [];
    for (let place = after, more = true; more && found.length < limit;) {
      const rows = await this.read(actor, filter, place, limit);
      found.push(...rows.flatMap(({ state }) => lineOf(state, actor)).filter((line) => isWanted(line, filter)));
      const last = rows.at(-1);
      place = last === undefined ? place : placeIn(last.state);
      more = rows.length === limit;
    }
    return found.slice(0, limit);
  }

  /** Of the first `limit` open hearings that end before a moment, those that some have not answered, the one that closes first at the top. */
  async awaited(actor: Actor, before: Instant, limit: number): Promise<readonly AwaitedHearing[]> {
    const where = conditionsOf(actor, OPEN).add('r.hearing_closes_at < ', before, '::timestamptz');
    const rows = await this.rows(actor, where, limit);
    return rows.flatMap(({ state }) => awaitedHearing(state));
  }

  private read(actor: Actor, filter: HearingFilter, after: ListPlace | undefined, limit: number): Promise<readonly Row[]> {
    const where = conditionsOf(actor, filter);
    if (after !== undefined) where.add('(r.hearing_closes_at, r.stream) > (', after.value, '::timestamptz, ', after.id, '::uuid)');
    return this.rows(actor, where, limit);
  }

  private rows(actor: Actor, where: Conditions, limit: number): Promise<readonly Row[]> {
    const text = `select s.state from case_register r join stream_state s on s.council = r.council and s.stream = r.stream
      where ${where.text} order by r.hearing_closes_at, r.stream limit ${limit.toString()}`;
    return this.database.read<Row>(actor.council, { text, values: where.values });
  }
}

/** The place of a hearing in the list, for the page after it. */
export function hearingPlace({ closesAt, caseId }: HearingLine): ListPlace {
  return { value: closesAt, id: caseId };
}

function conditionsOf(actor: Actor, { mine, open }: HearingFilter): Conditions {
  const where = new Conditions().add('r.council = ', actor.council).add('r.hearing_closes_at is not null');
  const seats = audienceKeysOf(actor).filter((key) => key.startsWith('seat:') || key.startsWith('deputy:'));
  const keys = mine || actor.memberId !== undefined ? seats : audienceKeysOf(actor).filter((key) => key.startsWith('council:'));
  keepToAudience(where, actor, keys);
  if (open !== undefined) where.add(open ? `r.status = 'in-hearing'` : `r.status <> 'in-hearing'`);
  return where;
}

function placeIn(state: CaseState): ListPlace | undefined {
  const hearing = latestHearing(state);
  return hearing === undefined ? undefined : { value: hearing.closesAt, id: state.id };
}

function lineOf(state: CaseState, actor: Actor): readonly HearingLine[] {
  const hearing = latestHearing(state);
  if (hearing === undefined) return [];
  const { id, number, type, subject } = state;
  const { question, closesAt } = hearing;
  return [{ caseId: id, number, type, subject, question, closesAt, answered: hasAnswered(hearing, actor) }];
}

function awaitedHearing(state: CaseState): readonly AwaitedHearing[] {
  const hearing = latestHearing(state);
  const awaited = hearing === undefined ? 0 : awaitedIn(hearing).length;
  if (hearing === undefined || awaited === 0) return [];
  return [{ number: state.number, subject: state.subject, closesAt: hearing.closesAt, awaited }];
}

function isWanted(line: HearingLine, { answered }: HearingFilter): boolean {
  return answered === undefined || line.answered === answered;
}
