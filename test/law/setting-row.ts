import { type CouncilSettings, day, FIRST_DAY, type Instant, instant, type Json, type JsonObject } from '#kernel';
import { exampleOf } from '../support/examples.js';
import type { WrittenRow } from '../support/klv-lists.js';
import { LAW } from './boundary-table.js';
import { judged } from './boundary.js';
import { judgedList, type ListGiven } from './list-boundary.js';

/** What is seen of something judged: by default, and for each value settled. */
export interface SettingRow {
  readonly key: string;
  readonly what: string;
  readonly byDefault: string;
  readonly settled: readonly (readonly [value: Json, expected: string])[];
  readonly seenUnder: (settings: CouncilSettings) => string;
}

type Rows = Omit<SettingRow, 'seenUnder'>;

/** In what a case differs from the example of its type, and what of its assessment is looked at. */
export interface CaseJudged {
  readonly type: string;
  readonly changes: JsonObject;
  readonly codes: readonly string[];
  readonly figures?: readonly string[];
  readonly receivedAt?: Instant;
}

/** In what a row differs from a clean one, and what of its findings is looked at. */
export interface ListJudged {
  readonly row: Partial<WrittenRow>;
  readonly codes: readonly string[];
  readonly facts?: ListGiven['facts'];
}

const RECEIVED = instant('2022-09-20T08:00:00.000Z');
const IN_QUARTER = { year: 2022, quarter: 3, municipality: '851' };

/** The settings of a council that has settled one thing, from the first day on. */
export function settling(key: string, value: Json): CouncilSettings {
  return [{ key, value, from: FIRST_DAY }];
}

/** Something seen of a case that differs from the example of its type. */
export function inCase({ type, changes, codes, figures = [], receivedAt = RECEIVED }: CaseJudged, rows: Rows): SettingRow {
  const base = type === 'klv-list' ? IN_QUARTER : exampleOf(type);
  const rule = { rule: rows.what, source: rows.key, codes, figures, rows: [] };
  return {
    ...rows,
    seenUnder: (settings) => judged(LAW, { type, base, receivedAt, rules: [] }, rule, [rows.what, changes, '', { settings }]),
  };
}

/** Something seen of a list of one row that differs from a clean one. */
export function inList({ row, codes, facts }: ListJudged, rows: Rows): SettingRow {
  const rule = { rule: rows.what, source: rows.key, codes, figures: [], rows: [] };
  const readOn = day('2022-10-03');
  return { ...rows, seenUnder: (settings) => judgedList(LAW, rule, [rows.what, [row], '', { facts: { ...facts, settings }, readOn }]) };
}
