import type { Finding, Instant, Json, JsonObject } from '#kernel';
import type { Acceptance, ListResult } from '../list/list-result.view.js';
import type { Measure } from '../list/row.state.js';
import type { GivenList } from './given-list.state.js';

/** A list as its submission says it. */
export interface ListOnRecord {
  readonly municipality: string;
  readonly year: number;
  readonly quarter: number;
  readonly importId: string;
  readonly documentId: string;
  readonly fileName: string;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
  readonly acceptance: Acceptance;
  readonly accepted: number;
  readonly flagged: number;
  readonly earlierImports: readonly string[];
  /** How many changes of the council's settings it was judged by. */
  readonly settingsVersion: number;
}

/** One version of a list: the first is 1. */
export interface ListVersion {
  readonly version: number;
  readonly at: Instant;
  readonly list: ListOnRecord;
}

/** An event of a case, as far as it may bring a submission. */
export interface EventTold {
  readonly event: { readonly at: Instant; readonly data: object };
}

/** What became of a list when its file was read. */
export interface ListRead {
  readonly result: ListResult;
  readonly findings: readonly Finding[];
  readonly flagged: number;
  readonly measures: Readonly<Record<Measure, number>>;
  /** The imports of the lists of the quarters before by which repeated use was judged, the nearest first. */
  readonly earlierImports: readonly string[];
  /** How many changes of the council's settings the rows were judged by. */
  readonly settingsVersion: number;
}

const MOST_ROWS_NAMED = 100;
const MOST_FINDINGS_APART = 100;
const LATE = 'list-late';

/** The submission that a list makes. */
export function submissionOf(given: GivenList, importId: string, documentId: string, read: ListRead): JsonObject {
  const { result, measures, flagged, earlierImports, settingsVersion } = read;
  return {
    municipality: given.municipality,
    year: given.year,
    quarter: given.quarter,
    importId,
    file: {
      documentId,
      fileName: given.fileName,
      sha256: given.sha256,
      bytes: given.bytes.length,
      encoding: result.encoding,
      delimiter: result.delimiter,
    },
    acceptance: given.acceptance,
    rows: result.rows,
    accepted: result.accepted,
    flagged,
    measures: { ...measures },
    earlierImports,
    settingsVersion,
    findings: summed(read.findings.filter(({ code }) => code !== LATE)),
  };
}

/** The document that the file of a list becomes. Whoever has typed it in, it came from the municipality. */
export function documentOf(given: GivenList, documentId: string) {
  const { year, quarter, fileName, bytes, sha256, municipality } = given;
  return {
    documentId,
    title: `KLV-liste, ${String(quarter)}. kvartal ${String(year)}`,
    access: 'secretariat' as const,
    fileName,
    mediaType: given.mediaType,
    bytes: bytes.length,
    sha256,
    from: `municipality:${municipality}`,
  };
}

/** The versions of a list that the events of its case tell of, the first of them first. */
export function versionsOf(events: readonly EventTold[]): readonly ListVersion[] {
  return events.flatMap(({ event }) => submissionIn(event)).map((given, place) => ({ ...given, version: place + 1 }));
}

/** A list as the submission on record says it. */
export function listOnRecord(submission: JsonObject): ListOnRecord {
  const file = isObject(submission['file']) ? submission['file'] : {};
  const earlier = submission['earlierImports'];
  return {
    municipality: text(submission['municipality']),
    year: Number(submission['year']),
    quarter: Number(submission['quarter']),
    importId: text(submission['importId']),
    documentId: text(file['documentId']),
    fileName: text(file['fileName']),
    sha256: text(file['sha256']),
    acceptance: submission['acceptance'] === 'accept-valid' ? 'accept-valid' : 'all-or-nothing',
    accepted: Number(submission['accepted']),
    flagged: Number(submission['flagged']),
    earlierImports: Array.isArray(earlier) ? earlier.map(String) : [],
    settingsVersion: Number(submission['settingsVersion'] ?? 0),
  };
}

function submissionIn({ at, data }: EventTold['event']): readonly Omit<ListVersion, 'version'>[] {
  return 'submission' in data ? [{ at, list: listOnRecord(data.submission as JsonObject) }] : [];
}

/** Where a list has very many, those of one code and column stand together, without the figures in which they differ. */
function summed(findings: readonly Finding[]): readonly JsonObject[] {
  if (findings.length <= MOST_FINDINGS_APART) return findings.map((found) => told(found, found.rows ?? []));
  const groups = new Map<string, readonly Finding[]>();
  for (const found of findings) {
    const key = `${found.code} ${found.path ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), found]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const rows = [first, ...others].flatMap((found) => found.rows ?? []).sort((a, b) => a - b);
    return [told(others.length === 0 ? first : { ...first, data: undefined }, rows)];
  });
}

function told({ code, severity, path, data, source }: Finding, rows: readonly number[]): JsonObject {
  return {
    code,
    severity,
    column: path ?? null,
    count: rows.length,
    rows: rows.slice(0, MOST_ROWS_NAMED),
    data: data ?? null,
    source: { ...source },
  };
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}
