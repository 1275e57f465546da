import type { CellReaders } from '../cells/cell-readers.state.js';
import { holdsCprNumber } from '../rules/identifiers.law.js';
import { type Column, type ColumnId, columnOf, COLUMNS } from './columns.state.js';
import type { ListFinding } from './finding.state.js';
import { listFinding } from './list-finding.assessment.js';
import type { Layout } from './layout.assessment.js';
import type { Measure, PlacementCells, PlacementRow, SentRecord } from './row.state.js';

/** A row as read, with what is wrong with its cells one by one. */
export interface PlacementReading {
  readonly placement: PlacementRow;
  readonly findings: readonly ListFinding[];
}

/** Reads the cells of a record. A cell that seems to hold a CPR number is faulty for that alone, and is found elsewhere. */
export function readPlacement(record: SentRecord, layout: Layout, readers: CellReaders): PlacementReading {
  const findings: ListFinding[] = [];
  const take = <C extends ColumnId>(id: C): PlacementCells[C] | null => {
    const cell = record.cells[layout.placeOf.get(id) ?? -1] ?? '';
    const { value, fault } = readers[id](cell);
    if (fault !== undefined && !holdsCprNumber(cell, id === 'pNumber')) {
      findings.push(listFinding(fault, { row: record.row, column: id }));
    }
    if (fault === undefined && value === null) missing.push(id);
    return value;
  };
  const missing: ColumnId[] = [];
  const placement = { row: record.row, ...cellsOf(take) };
  for (const id of missing) findings.push(...missingData(columnOf(id), placement, layout));
  return { placement, findings };
}

function cellsOf(take: <C extends ColumnId>(id: C) => PlacementCells[C] | null): PlacementCells {
  return {
    municipalityCode: take('municipalityCode'),
    year: take('year'),
    quarter: take('quarter'),
    measure: take('measure'),
    sector: take('sector'),
    employerName: take('employerName'),
    cvr: take('cvr'),
    pNumber: take('pNumber'),
    industryCode: take('industryCode'),
    occupation: take('occupation'),
    startDate: take('startDate'),
    plannedEndDate: take('plannedEndDate'),
    weeklyHours: take('weeklyHours'),
    ordinaryEmployees: take('ordinaryEmployees'),
    supportedFte: take('supportedFte'),
    representativeStatement: take('representativeStatement'),
    averageHeadcount12m: take('averageHeadcount12m'),
    headcountNow: take('headcountNow'),
    vacatedWithin3Months: take('vacatedWithin3Months'),
    targetGroup: take('targetGroup'),
  };
}

/** An empty cell; a column that must exist and does not is told once for the whole list. */
function missingData(column: Column, { row, measure }: PlacementRow, { placeOf }: Layout): readonly ListFinding[] {
  const severity = weightOfMissing(column, measure);
  if (severity === undefined || (column.mustExist && !placeOf.has(column.id))) return [];
  return [listFinding('data-missing', { row, column: column.id, severity })];
}

function weightOfMissing({ whenEmpty }: Column, measure: Measure | null): 'blocking' | 'warning' | undefined {
  switch (whenEmpty) {
    case 'refused':
      return 'blocking';
    case 'warned':
      return 'warning';
    case 'warned-for-wage-subsidy':
      return measure === 'LT' ? 'warning' : undefined;
    case 'allowed':
      return undefined;
  }
}

/** What two rows have in common that say the same in every column. */
export function samenessOf(placement: PlacementCells): string {
  return COLUMNS.map(({ id }) => placement[id] ?? '').join('\0');
}
