import { type CouncilSettings, type Day, daysBetween, LAST_DAY, lastDayOfPeriod, settledOn, yearOf } from '#kernel';
import type { ColumnId } from '../list/columns.state.js';
import type { ListFacts } from '../list/facts.state.js';
import type { ContentCode, ListFinding } from '../list/finding.state.js';
import { listFinding } from '../list/list-finding.assessment.js';
import type { PlacementRow } from '../list/row.state.js';
import { longestDuration } from './durations.assessment.js';
import type { LongestDuration } from './durations.law.js';
import { REPEAT_USE_QUARTERS } from './list-settings.policy.js';

/** Looks at one thing in a row; answers the column in which something is found. */
type Check = (placement: PlacementRow, facts: ListFacts) => ColumnId | undefined;

const DAYS_OF_A_WEEK = 7;
const LAST_YEAR = yearOf(LAST_DAY);
const CHECKS: readonly (readonly [ContentCode, Check])[] = [
  ['no-representative-statement', statementRefused],
  ['net-increase-failed', netIncreaseFailed],
  ['duration-exceeded', durationExceeded],
  ['useful-work-not-public', usefulWorkNotPublic],
  ['repeat-use', repeatUse],
];

/** What the law makes of one row, as far as its cells can be read; the quota is judged by the rows together. */
export function contentFindings(placement: PlacementRow, facts: ListFacts): readonly ListFinding[] {
  return CHECKS.flatMap(([code, check]) => {
    const column = check(placement, facts);
    return column === undefined ? [] : [listFinding(code, { row: placement.row, column })];
  });
}

/** How many quarters before the list count for repeated use. */
export function repeatUseQuartersOn(on: Day, settings: CouncilSettings = []): number {
  return settledOn(REPEAT_USE_QUARTERS, on, settings).value;
}

/** Whether a placement lasts longer than it may; months that would leave the last year there is are never too few. */
function lastsLonger(from: Day, to: Day, longest: LongestDuration): boolean {
  if ('weeks' in longest) return daysBetween(from, to) >= longest.weeks * DAYS_OF_A_WEEK;
  return yearOf(from) < LAST_YEAR && to > lastDayOfPeriod(from, longest.months);
}

function statementRefused({ representativeStatement }: PlacementRow): ColumnId | undefined {
  return representativeStatement === 'nej' ? 'representativeStatement' : undefined;
}

function netIncreaseFailed(placement: PlacementRow): ColumnId | undefined {
  const { measure, sector, averageHeadcount12m, headcountNow, vacatedWithin3Months } = placement;
  if (measure !== 'LT' || sector !== 'privat') return undefined;
  if (headcountNow !== null && headcountNow < (averageHeadcount12m ?? 0)) return 'headcountNow';
  return vacatedWithin3Months === 'ja' ? 'vacatedWithin3Months' : undefined;
}

function durationExceeded(placement: PlacementRow, { settings }: ListFacts): ColumnId | undefined {
  const { startDate, plannedEndDate } = placement;
  if (startDate === null || plannedEndDate === null) return undefined;
  const longest = longestDuration(placement, startDate, settings);
  return longest !== undefined && lastsLonger(startDate, plannedEndDate, longest) ? 'plannedEndDate' : undefined;
}

function usefulWorkNotPublic({ measure, sector }: PlacementRow): ColumnId | undefined {
  return measure === 'NI' && sector === 'privat' ? 'sector' : undefined;
}

function repeatUse({ pNumber }: PlacementRow, { earlierPNumbers, repeatUseQuarters }: ListFacts): ColumnId | undefined {
  const counted = earlierPNumbers.slice(0, repeatUseQuarters);
  if (pNumber === null || repeatUseQuarters < 1 || counted.length < repeatUseQuarters) return undefined;
  return counted.every((pNumbers) => pNumbers.has(pNumber)) ? 'pNumber' : undefined;
}
