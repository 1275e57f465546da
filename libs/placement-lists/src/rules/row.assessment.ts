import { daysOfQuarter, type Quarter } from '#kernel';
import type { ColumnId } from '../list/columns.state.js';
import type { ListFacts } from '../list/facts.state.js';
import type { FormCode, ListFinding } from '../list/finding.state.js';
import { listFinding } from '../list/list-finding.assessment.js';
import type { PlacementRow } from '../list/row.state.js';

/** Looks for what makes a row, though its cells can be read, no row of this list. */
export function rowCheck(facts: ListFacts): (placement: PlacementRow) => readonly ListFinding[] {
  const quarter = { ...facts, ...daysOfQuarter(facts) };
  return (placement) => {
    const endsEarly = endsBeforeStart(placement);
    return [
      ...at('wrong-municipality', placement, isOfAnother(placement, facts) ? 'municipalityCode' : undefined),
      ...at('end-before-start', placement, endsEarly ? 'plannedEndDate' : undefined),
      ...at('wrong-quarter', placement, strayedFrom(placement, quarter, endsEarly)),
    ];
  };
}

// How a day that is not told sorts among those that are.
const BEFORE_ALL_DAYS = '';
const AFTER_ALL_DAYS = '~';

/** A quarter with its first and its last day. */
type QuarterWithDays = Quarter & ReturnType<typeof daysOfQuarter>;

function at(code: FormCode, { row }: PlacementRow, column: ColumnId | undefined): readonly ListFinding[] {
  return column === undefined ? [] : [listFinding(code, { row, column })];
}

function isOfAnother({ municipalityCode }: PlacementRow, { municipality }: ListFacts): boolean {
  return municipalityCode !== null && municipalityCode !== municipality;
}

function endsBeforeStart({ startDate, plannedEndDate }: PlacementRow): boolean {
  return (plannedEndDate ?? AFTER_ALL_DAYS) < (startDate ?? BEFORE_ALL_DAYS);
}

/** The column in which a row leaves the quarter of the list. */
function strayedFrom(placement: PlacementRow, of: QuarterWithDays, endsEarly: boolean): ColumnId | undefined {
  const { year, quarter } = placement;
  if (year !== null && year !== of.year) return 'year';
  if (quarter !== null && quarter !== of.quarter) return 'quarter';
  return endsEarly ? undefined : outsideOf(placement, of);
}

/** A placement without an end date is where it starts. */
function outsideOf({ startDate, plannedEndDate }: PlacementRow, { first, last }: QuarterWithDays): ColumnId | undefined {
  if (startDate === null) return undefined;
  if (startDate > last || (plannedEndDate === null && startDate < first)) return 'startDate';
  return (plannedEndDate ?? AFTER_ALL_DAYS) < first ? 'plannedEndDate' : undefined;
}
