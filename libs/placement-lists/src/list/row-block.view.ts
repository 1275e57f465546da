import type { Json, JsonObject } from '#kernel';
import { COLUMNS } from './columns.state.js';
import type { FoundRow } from './found-row.view.js';
import type { Measure, PlacementCells } from './row.state.js';

/** Rows of a list as they are kept, some hundred together, and what they are looked up by. */
export interface RowBlock {
  readonly lastRow: number;
  readonly pNumbers: readonly string[];
  /** The codes of what was found in any of the rows. */
  readonly findingCodes: readonly string[];
  readonly measures: Readonly<Record<Measure, number>>;
  /** A JSON array of the rows, each the array of its number, its cells in the order of the columns, and its findings. */
  readonly rows: string;
}

/** A row of a list as it was kept: the twenty columns, and what was found in it. */
export interface KeptRow {
  readonly row: number;
  readonly fields: JsonObject;
  readonly findings: readonly JsonObject[];
}

/** Makes rows ready to be kept; they come in the order of the file. */
export function blockOf(rows: readonly FoundRow[]): RowBlock {
  const placements = rows.map(({ placement }) => placement);
  const measures = { VP: 0, NI: 0, LT: 0 };
  for (const { measure } of placements) if (measure !== null) measures[measure] += 1;
  return {
    lastRow: rows.at(-1)?.row ?? 0,
    pNumbers: [...new Set(placements.flatMap(({ pNumber }) => (pNumber === null ? [] : [pNumber])))],
    findingCodes: [...new Set(rows.flatMap(({ findings }) => findings.map(({ code }) => code)))],
    measures,
    rows: JSON.stringify(rows.map(({ row, placement, findings }) => [row, ...cellsOf(placement), findings])),
  };
}

/** One row of a block, as its array says it. */
export function keptRow([row, ...values]: readonly Json[]): KeptRow {
  const findings = values[COLUMNS.length];
  return {
    row: Number(row),
    fields: Object.fromEntries(COLUMNS.map(({ id }, place) => [id, values[place] ?? null])),
    findings: Array.isArray(findings) ? findings.filter(isObject) : [],
  };
}

/** In the order of the columns. */
function cellsOf(placement: PlacementCells): readonly (string | number | null)[] {
  return [
    placement.municipalityCode,
    placement.year,
    placement.quarter,
    placement.measure,
    placement.sector,
    placement.employerName,
    placement.cvr,
    placement.pNumber,
    placement.industryCode,
    placement.occupation,
    placement.startDate,
    placement.plannedEndDate,
    placement.weeklyHours,
    placement.ordinaryEmployees,
    placement.supportedFte,
    placement.representativeStatement,
    placement.averageHeadcount12m,
    placement.headcountNow,
    placement.vacatedWithin3Months,
    placement.targetGroup,
  ];
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
