import { capOf, QUOTA } from '#case-types';
import { type CouncilSettings, type Day, figureOn, settledOn } from '#kernel';
import type { ListFinding } from '../list/finding.state.js';
import { listFinding } from '../list/list-finding.assessment.js';
import type { PlacementRow } from '../list/row.state.js';
import { hundredthsOf, shareInHundredths } from './hundredths.state.js';
import { FULL_TIME_HOURS } from './list-settings.policy.js';

/** What the quota asks of a row; rows without a P-number or hours are not judged. */
interface Counted {
  readonly placement: PlacementRow;
  readonly from: Day;
  /** The last day, or what sorts after every day. */
  readonly to: string;
  readonly fteHundredths: number;
}

const OPEN_END = '~';

/**
 * The rows that carry a workplace above its cap. At each P-number in order of start date, then row: what was supported before,
 * the row itself and earlier rows whose period holds its first day; a placement without an end date runs on.
 */
export function quotaFindings(accepted: readonly PlacementRow[], settings: CouncilSettings = []): readonly ListFinding[] {
  const byPNumber = new Map<string, Counted[]>();
  for (const placement of accepted) {
    const counted = countedOf(placement, settings);
    if (counted === undefined || placement.pNumber === null) continue;
    const rows = byPNumber.get(placement.pNumber);
    if (rows === undefined) byPNumber.set(placement.pNumber, [counted]);
    else rows.push(counted);
  }
  return [...byPNumber.values()].flatMap(atOneWorkplace);
}

function countedOf(placement: PlacementRow, settings: CouncilSettings): Counted | undefined {
  const { startDate, plannedEndDate, weeklyHours } = placement;
  if (startDate === null || weeklyHours === null) return undefined;
  const fteHundredths = Math.min(100, shareInHundredths(weeklyHours, settledOn(FULL_TIME_HOURS, startDate, settings).value));
  return { placement, from: startDate, to: plannedEndDate ?? OPEN_END, fteHundredths };
}

/** The rows come as they lie in the file. Whoever has ended before a row starts has also started before it: one walk is enough. */
function atOneWorkplace(rows: readonly Counted[]): readonly ListFinding[] {
  const byStart = [...rows].sort((a, b) => inOrder(a.from, b.from));
  const byEnd = [...rows].sort((a, b) => inOrder(a.to, b.to));
  const findings: ListFinding[] = [];
  let [running, ended] = [0, 0];
  for (const counted of byStart) {
    for (let next = byEnd[ended]; next !== undefined && next.to < counted.from; next = byEnd[ended]) {
      running -= next.fteHundredths;
      ended += 1;
    }
    findings.push(...exceeding(counted, running));
    running += counted.fteHundredths;
  }
  return findings;
}

function exceeding({ placement, from, fteHundredths }: Counted, earlierHundredths: number): readonly ListFinding[] {
  const { row, ordinaryEmployees, supportedFte } = placement;
  if (ordinaryEmployees === null) return [];
  const cap = capOf(ordinaryEmployees, figureOn(QUOTA, from).value);
  const sum = hundredthsOf(supportedFte ?? 0) + earlierHundredths + fteHundredths;
  return sum > cap * 100 ? [listFinding('quota-exceeded', { row, column: 'pNumber', data: { cap, fte: sum / 100 } })] : [];
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
