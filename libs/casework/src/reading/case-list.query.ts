import type { Actor, Day, Instant } from '#kernel';
import { sha256 } from '#kernel';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { audienceKeysOf, insideKeysOf } from './audience.policy.js';
import { keepToAudience } from './audience.query.js';
import { Conditions } from './conditions.query.js';

/** What a list of cases is narrowed to; an empty list means any. */
export interface CaseFilter {
  readonly types: readonly string[];
  readonly states: readonly string[];
  readonly municipality: string | undefined;
  /** Null for the cases that nobody has. */
  readonly assignee: string | null | undefined;
  readonly dueBefore: Instant | undefined;
  readonly open: boolean | undefined;
  readonly words: string | undefined;
  readonly sort: 'due' | 'received';
}

/** Where a page begins: after the line with this sort value and id. */
export interface ListPlace {
  readonly value: string;
  readonly id: string;
}

/** One case in a list. */
export interface CaseLine {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly state: string;
  readonly legalNature: string;
  readonly council: string;
  readonly sender: { readonly principal: string; readonly name: string };
  readonly subject: string;
  readonly municipalities: readonly string[];
  readonly assignee: string | null;
  readonly receivedAt: Instant;
  readonly dueAt: Instant | null;
  readonly version: number;
  readonly confidentialUntil: Day | undefined;
}

interface Row extends Omit<CaseLine, 'council' | 'sender' | 'confidentialUntil'> {
  readonly senderPrincipal: string;
  readonly senderName: string;
  readonly isInside: boolean;
  readonly confidentialUntil: Day | null;
}

const COLUMNS = `r.stream as id, r.number, r.case_type as type, r.status as state, r.legal_nature as "legalNature",
  r.sender as "senderPrincipal", r.sender_name as "senderName", r.subject, r.municipalities, r.assignee,
  r.received_at as "receivedAt", r.version, r.confidential_until as "confidentialUntil"`;

/** Outside the council nobody is told when a hearing ends, be it as what is due next. */
const DUE_OUTSIDE = `case when r.status = 'in-hearing' and r.due_at = r.hearing_closes_at then 'infinity' else r.due_at end`;

const MOST_PREPARED = 64;
const NAME_DIGITS = 16;
const ORDERS = { due: { direction: 'asc', compare: '>' }, received: { direction: 'desc', compare: '<' } } as const;

/** Lists of cases from the register, by keyset: a page costs the same however far in it is. */
@Injectable()
export class CaseList {
  private readonly prepared = new Map<string, string>();

  constructor(private readonly database: Database) {}

  /** At most `limit` cases after a place, as far as the actor may know of them. */
  async page(actor: Actor, filter: CaseFilter, after: ListPlace | undefined, limit: number): Promise<readonly CaseLine[]> {
    const due = insideKeysOf(actor).length > 0 ? 'r.due_at' : DUE_OUTSIDE;
    const where = conditionsOf(actor, filter, due);
    const column = filter.sort === 'due' ? due : 'r.received_at';
    const { direction, compare } = ORDERS[filter.sort];
    if (after !== undefined) where.add(`(${column}, r.stream) ${compare} (`, after.value, '::timestamptz, ', after.id, '::uuid)');
    const page = `order by ${column} ${direction}, r.stream ${direction} limit ${limit.toString()}`;
    const text = `select ${COLUMNS}, nullif(${due}, 'infinity') as "dueAt", ${insideness(actor, where)} as "isInside" from ${linesFor(actor, where, page)} ${page}`;
    const rows = await this.database.read<Row>(actor.council, { ...this.nameFor(text), text, values: where.values });
    return rows.map((row) => lineOf(row, actor.council));
  }

  /** Planning a list costs as much as reading it. The first shapes asked for are prepared; no caller can have more of them kept. */
  private nameFor(text: string): { readonly name?: string } {
    const known = this.prepared.get(text);
    if (known !== undefined) return { name: known };
    if (this.prepared.size >= MOST_PREPARED) return {};
    const name = `case_list_${sha256(text).slice(0, NAME_DIGITS)}`;
    this.prepared.set(text, name);
    return { name };
  }
}

/** The place of a line in a sorted list, for the page after it. */
export function placeOf(line: CaseLine, sort: CaseFilter['sort']): ListPlace {
  return { value: sort === 'due' ? (line.dueAt ?? 'infinity') : line.receivedAt, id: line.id };
}

/**
 * Where the lines of a page come from. Inside the council most of the register may be seen, and it is walked in order; who
 * stands outside sees a few cases, found by what they sent and what concerns them.
 */
function linesFor(actor: Actor, where: Conditions, page: string): string {
  if (insideKeysOf(actor).length > 0) return `case_register r where ${where.text}`;
  const own = where.value(actor.organisation ?? '');
  return `((select r.* from case_register r where r.sender = ${own} and ${where.text} ${page})
    union all
    (select r.* from case_reader c join case_register r on r.council = c.council and r.stream = c.stream
      where c.council = ${where.value(actor.council)} and c.reader = ${own} and r.sender <> ${own} and ${where.text} ${page})) r`;
}

function conditionsOf(actor: Actor, filter: CaseFilter, due: string): Conditions {
  const where = new Conditions().add('r.council = ', actor.council);
  const keys = filter.assignee === undefined ? audienceKeysOf(actor) : insideKeysOf(actor);
  if (!keys.includes(`council:${actor.council}`)) keepToAudience(where, actor, keys);
  if (filter.types.length > 0) where.add('r.case_type = any (', filter.types, '::text[])');
  if (filter.states.length > 0) where.add('r.status = any (', filter.states, '::text[])');
  if (filter.municipality !== undefined) where.add('', filter.municipality, ' = any (r.municipalities)');
  keepToAssignee(where, filter.assignee);
  if (filter.dueBefore !== undefined) where.add(`${due} < `, filter.dueBefore, '::timestamptz');
  if (filter.open !== undefined) where.add('r.open = ', filter.open);
  if (filter.words !== undefined) where.add('r.stream in (select find_cases(', actor.council, ', ', filter.words, '))');
  return where;
}

function keepToAssignee(where: Conditions, assignee: CaseFilter['assignee']): void {
  if (assignee === null) where.add('r.assignee is null');
  else if (assignee !== undefined) where.add('r.assignee = ', assignee);
}

/** Whether the actor is told of a line as one of the council, and not as its sender or one it concerns. */
function insideness(actor: Actor, where: Conditions): string {
  const keys = insideKeysOf(actor);
  if (keys.length === 0) return 'false';
  return keys.includes(`council:${actor.council}`) ? 'true' : `r.audience && ${where.value(keys)}::text[]`;
}

function lineOf({ senderPrincipal, senderName, isInside, confidentialUntil, ...row }: Row, council: string): CaseLine {
  return {
    ...row,
    council,
    sender: { principal: senderPrincipal, name: senderName },
    assignee: isInside ? row.assignee : null,
    confidentialUntil: confidentialUntil ?? undefined,
  };
}
