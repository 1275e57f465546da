import { SETTINGS_STREAM } from '#bodies';
import type { Instant, JsonObject } from '#kernel';
import { instantFromEpoch } from '#kernel';
import type { Append, Appended } from '#platform';
import { appendParameters, appendPlaceholders, Database, EventStore, failpoint, LOG_CHANNEL, outcomeOf } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseEvent } from '../case/case-event.state.js';
import { evolveCase } from '../case/case.projection.js';
import type { CaseState } from '../case/case.state.js';
import { latestHearing } from '../case/case.state.js';
import type { RecordedCaseEvent } from '../reading/timeline.view.js';
import { type RegisterLine, registerLineOf } from '../reading/register.projection.js';
import type { CaseFacts, ConcernedParty, FactsAsked } from './case-facts.state.js';

/** What an idempotency key was used for before. */
export interface Repeat {
  readonly client: string;
  readonly key: string;
  readonly requestHash: string;
  readonly stream: string;
  readonly version: number;
}

export interface ClientKey {
  readonly client: string;
  readonly key: string;
}

/** A case ready for a command; without a state when there is none under the id, and without facts when none were asked for. */
export interface LoadedCase {
  readonly now: Instant;
  readonly repeats: readonly Repeat[];
  readonly facts: CaseFacts | undefined;
  readonly version: number;
  readonly state: CaseState | undefined;
}

/** A new case about to be received; without a number and facts when its key was used before. */
export interface BegunCase {
  readonly now: Instant;
  readonly repeats: readonly Repeat[];
  readonly facts: CaseFacts | undefined;
  readonly number: string | undefined;
}

interface LoadedRow {
  readonly now: number;
  readonly repeats: readonly Repeat[];
  readonly facts: CaseFacts | null;
  readonly version: number | null;
  readonly state: CaseState | null;
}

interface BegunRow {
  readonly now: number;
  readonly repeats: readonly Repeat[];
  readonly facts: CaseFacts | null;
  readonly number: string | null;
}

/** How the append of a case ended; `taken` when another case is about what only one may be about. */
export type CaseAppended = Appended | 'taken';

const UNIQUE_VIOLATION = '23505';
const UNIQUE_KEY = 'case_register_unique_key';
const REGISTER_COLUMNS = 17;
const PARTY_COLUMNS = 2;
const READER_COLUMNS = 3;
const LOAD = 'select load_case($1, $2, $3, $4, $5, $6, $7) as loaded';
const BEGIN = 'select begin_case($1, $2, $3, $4, $5, $6, $7) as begun';
const APPEND = `select append_case(${appendPlaceholders(REGISTER_COLUMNS + PARTY_COLUMNS + READER_COLUMNS)}) as position`;

/** Cases in the log: a command loads with one statement and appends with one. */
@Injectable()
export class CaseStore {
  constructor(
    private readonly database: Database,
    private readonly events: EventStore,
  ) {}

  /** The case as it stands, the clock, what the keys were used for, and the facts asked for. */
  async load(council: string, caseId: string, keys: readonly ClientKey[], asked?: FactsAsked): Promise<LoadedCase> {
    const values = [council, caseId, ...keyColumns(keys), ...factColumns(asked)];
    const [row] = await this.database.query<{ readonly loaded: LoadedRow }>({ name: 'load_case', text: LOAD, values });
    if (row === undefined) throw new Error('load_case gave no row');
    const { now, repeats, facts, version, state } = row.loaded;
    return { now: instantFromEpoch(now), repeats, facts: facts ?? undefined, version: version ?? 0, state: state ?? undefined };
  }

  /** The clock, the number and the facts of a case about to be received; the moment of an earlier attempt is kept. */
  async begin(council: string, keys: readonly ClientKey[], asked: FactsAsked, at?: Instant): Promise<BegunCase> {
    const values = [council, ...keyColumns(keys), ...factColumns(asked), at ?? null];
    const [row] = await this.database.query<{ readonly begun: BegunRow }>({ name: 'begin_case', text: BEGIN, values });
    if (row === undefined) throw new Error('begin_case gave no row');
    const { now, repeats, facts, number } = row.begun;
    return { now: instantFromEpoch(now), repeats, facts: facts ?? undefined, number: number ?? undefined };
  }

  /**
   * Writes events, snapshot, register line, timers, keys and personal data together and counts up the parties concerned, or
   * does nothing: a party that has moved on since it was seen is a conflict, as a case that has.
   */
  async append(append: Append, state: CaseState, concerned: readonly ConcernedParty[] = []): Promise<CaseAppended> {
    const line = registerLineOf(state);
    const values = [...appendParameters(append), ...registerValues(line, state), ...partyColumns(concerned), ...readerColumns(line)];
    failpoint('before-commit');
    const ended = await takenOr(outcomeOf(this.database.query({ name: 'append_case', text: APPEND, values })));
    failpoint('after-commit');
    if (ended === 'appended') this.database.notify(LOG_CHANNEL);
    return ended;
  }

  /** A case's events, oldest first. */
  async history(council: string, caseId: string): Promise<readonly RecordedCaseEvent[]> {
    const logged = await this.events.readStream(council, caseId);
    return logged.map(({ position, version, id, meta, type, at, data }) => ({
      position,
      version,
      id,
      actor: meta.actor,
      event: caseEvent({ type, at, data }),
    }));
  }

  /** The case as it was at a version, or at a moment; undefined when it did not exist yet. */
  async asOf(council: string, caseId: string, until: { readonly version: number } | { readonly at: Instant }) {
    const logged = await this.events.readStream(council, caseId, until);
    const state = logged.map(caseEvent).reduce<CaseState | undefined>(evolveCase, undefined);
    return state === undefined ? undefined : { state, version: logged.length };
  }

  /** Personal fields of a submission, by dotted path; empty when they are gone. */
  async personal(council: string, reference: string): Promise<JsonObject> {
    const statement = {
      name: 'case_personal',
      text: 'select data from personal_data where council = $1 and id = $2',
      values: [council, reference],
    };
    const [row] = await this.database.read<{ readonly data: JsonObject }>(council, statement);
    return row?.data ?? {};
  }

  /** Texts that are personal by reference: why a member is out of a case, or what its party states; those erased are left out. */
  async texts(kind: 'explanation' | 'statement', council: string, references: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (references.length === 0) return new Map();
    const statement = {
      name: 'case_texts',
      text: 'select id, data ->> $3 as words from personal_data where council = $1 and id = any ($2::uuid[])',
      values: [council, references, kind],
    };
    const rows = await this.database.read<{ readonly id: string; readonly words: string }>(council, statement);
    return new Map(rows.map(({ id, words }) => [id, words]));
  }
}

/** An event of a case stream as casework knows it; the log holds nothing else under a case's id. */
export function caseEvent({ type, at, data }: { readonly type: string; readonly at: Instant; readonly data: JsonObject }): CaseEvent {
  const event: object = { type, at, data };
  return event as CaseEvent;
}

async function takenOr(ended: Promise<Appended>): Promise<CaseAppended> {
  try {
    return await ended;
  } catch (fault) {
    if (isOf(fault, 'code', UNIQUE_VIOLATION) && isOf(fault, 'constraint', UNIQUE_KEY)) return 'taken';
    throw fault;
  }
}

function isOf(fault: unknown, name: string, value: string): boolean {
  return fault instanceof Error && Reflect.get(fault, name) === value;
}

function registerValues(line: RegisterLine, state: CaseState): readonly unknown[] {
  return [
    ...[line.number, line.caseType, state.legalNature, line.status, line.open, line.sender, state.sender.name, line.subject],
    ...[line.municipalities, line.assignee ?? null, line.receivedAt, line.dueAt ?? 'infinity'],
    ...[latestHearing(state)?.closesAt ?? null, line.audience, line.words],
    ...[state.party ?? null, state.uniqueKey ?? null],
  ];
}

function keyColumns(keys: readonly ClientKey[]): readonly unknown[] {
  return [keys.map(({ client }) => client), keys.map(({ key }) => key)];
}

function factColumns(asked: FactsAsked | undefined): readonly unknown[] {
  return asked === undefined ? [null, null, null] : [SETTINGS_STREAM, asked.caseType, asked.parties];
}

function partyColumns(concerned: readonly ConcernedParty[]): readonly unknown[] {
  return [concerned.map(({ party }) => party), concerned.map(({ seen }) => seen ?? null)];
}

function readerColumns({ readers, confidentialUntil, chairDecidedAt }: RegisterLine): readonly unknown[] {
  return [readers, confidentialUntil ?? null, chairDecidedAt ?? null];
}
