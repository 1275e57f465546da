import type { ColumnId } from '../list/columns.state.js';
import { HOURS_OF_A_WEEK, LARGEST_NUMBER } from '../list/limits.state.js';
import type { PlacementCells } from '../list/row.state.js';
import { isCvrNumber, isIndustryCode, isPNumber } from '../rules/identifiers.law.js';
import { dayWritten } from './day-cell.state.js';
import { danishNumberOf } from './number-cell.state.js';
import { type CellReader, cellReader, within } from './reading.state.js';
import { measureWord, sectorWord, statementWord, targetGroupWord, yesNoWord } from './word-cell.state.js';

/** A reader for each column. */
export type CellReaders = { readonly [C in ColumnId]: CellReader<NonNullable<PlacementCells[C]>> };

const day = cellReader('not-a-date', dayWritten);
const anyNumber = cellReader('not-a-number', danishNumberOf);
const count = within(anyNumber, 'out-of-range', (value) => value >= 0 && value <= LARGEST_NUMBER);
const hours = within(anyNumber, 'out-of-range', (value) => value >= 0 && value <= HOURS_OF_A_WEEK);
const whole = within(within(anyNumber, 'not-a-number', Number.isInteger), 'out-of-range', (value) => value >= 0 && value <= LARGEST_NUMBER);

/** Text is kept as sent; a NUL has no place in it. */
const text: CellReader<string> = (cell) => {
  if (cell.includes('\0')) return { value: null, fault: 'unknown-value' };
  return { value: cell.trim() === '' ? null : cell, fault: undefined };
};

const matching = (fault: 'invalid-cvr' | 'invalid-p-number' | 'unknown-value', holds: (given: string) => boolean): CellReader<string> =>
  cellReader(fault, (given) => (holds(given) ? given : undefined));

/** The readers of a council's lists; `knownMunicipalities` are the codes they may name. */
export function cellReaders(knownMunicipalities: readonly string[]): CellReaders {
  return {
    municipalityCode: cellReader('unknown-municipality', (code) => (knownMunicipalities.includes(code) ? code : undefined)),
    year: whole,
    quarter: whole,
    measure: cellReader('unknown-measure', measureWord),
    sector: cellReader('unknown-value', sectorWord),
    employerName: text,
    cvr: matching('invalid-cvr', isCvrNumber),
    pNumber: matching('invalid-p-number', isPNumber),
    industryCode: matching('unknown-value', isIndustryCode),
    occupation: text,
    startDate: day,
    plannedEndDate: day,
    weeklyHours: hours,
    ordinaryEmployees: count,
    supportedFte: count,
    representativeStatement: cellReader('unknown-value', statementWord),
    averageHeadcount12m: count,
    headcountNow: count,
    vacatedWithin3Months: cellReader('unknown-value', yesNoWord),
    targetGroup: cellReader('unknown-value', targetGroupWord),
  };
}
