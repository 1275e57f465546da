import type { Assessment, CaseDeadline, Day, Finding } from '#kernel';
import { addDays, daysBetween, figureOn, finding, LAST_DAY } from '#kernel';
import { type AppliedLaw, settled } from '../applied-law.assessment.js';
import { countWithin, distinctDays, monthsEndingOn, type Period } from './counted-days.assessment.js';
import { DAYS_WITHOUT_APPROVAL, MONTHS_COUNTED, RECEIPT_THAT_COUNTS } from './settings.policy.js';
import { isSameUnit, type StatedUnit } from './units.assessment.js';
import { APPLICATION_TIME } from './work-sharing-extension.law.js';

/** An earlier scheme of the company; null where not stated. */
export interface EarlierScheme {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly unit: StatedUnit | null;
}

/** The days of a scheme, of those before it, and of the application; null where not stated. */
export interface SchemeDays {
  readonly unit: StatedUnit | null;
  readonly currentFrom: Day | null;
  readonly currentTo: Day | null;
  readonly requestedExtensionTo: Day | null;
  readonly earlierPeriods: readonly EarlierScheme[] | null;
  readonly municipalityReceivedAt: Day | null;
  readonly councilReceivedAt: Day | null;
}

/** Whether the days of the unit in the months up to the end of the scheme are more than are free; undefined where the scheme has no days. */
export function approval(days: SchemeDays, law: AppliedLaw): Finding | undefined {
  const { currentFrom, requestedExtensionTo, currentTo } = days;
  const end = requestedExtensionTo ?? currentTo;
  if (currentFrom === null || end === null || end < currentFrom) return undefined;
  const window = monthsEndingOn(end, settled(MONTHS_COUNTED, law).value);
  const counted = countWithin(distinctDays([...earlierOfUnit(days), { from: currentFrom, to: end }]), window);
  const { value: free, source } = settled(DAYS_WITHOUT_APPROVAL, law);
  const told = { counted, free, from: window.from, to: window.to };
  const path = requestedExtensionTo === null ? 'currentTo' : 'requestedExtensionTo';
  if (counted <= free) return finding('approval-not-needed', 'warning', source, { path, data: told });
  return finding('approval-needed', 'info', source, { path, data: { days: counted - free, ...told } });
}

/** When the thirteen weeks end and the application is due, and whether it came late; told whether or not approval is needed. */
export function application(days: SchemeDays, law: AppliedLaw): Pick<Assessment, 'findings' | 'deadlines'> {
  const { currentFrom } = days;
  if (currentFrom === null) return { findings: [], deadlines: [] };
  const end = lastFreeDay(currentFrom, earlierOfUnit(days), law);
  const { value: time, source } = figureOn(APPLICATION_TIME, law.on);
  const due = addDays(end, -time);
  const deadlines = [
    deadline('thirteen-weeks-end', end, settled(DAYS_WITHOUT_APPROVAL, law).source),
    deadline('application-due', due, source),
  ];
  const path = settled(RECEIPT_THAT_COUNTS, law).value;
  const received = days[path];
  const late = received === null ? 0 : daysBetween(due, received);
  if (late <= 0) return { findings: [], deadlines };
  return { findings: [finding('application-late', 'warning', source, { path, data: { days: late, due } })], deadlines };
}

/** Whether an earlier scheme has days that can be counted. */
export function isCountable({ from, to }: EarlierScheme): boolean {
  return from !== null && to !== null && from <= to;
}

/** The first day from the beginning of the scheme on which the free days are used up, were the scheme to run on. */
function lastFreeDay(start: Day, earlier: readonly Period[], law: AppliedLaw): Day {
  const [free, months] = [settled(DAYS_WITHOUT_APPROVAL, law).value, settled(MONTHS_COUNTED, law).value];
  const running = distinctDays([...earlier, { from: start, to: LAST_DAY }]);
  const left = Math.min(free - 1, daysBetween(start, LAST_DAY));
  for (let passed = 0; passed < left; passed += 1) {
    const day = addDays(start, passed);
    if (countWithin(running, monthsEndingOn(day, months)) >= free) return day;
  }
  return addDays(start, left);
}

function earlierOfUnit({ earlierPeriods, unit }: SchemeDays): readonly Period[] {
  return (earlierPeriods ?? [])
    .filter((earlier) => isSameUnit(earlier.unit, unit))
    .flatMap(({ from, to }) => (from === null || to === null ? [] : [{ from, to }]));
}

/** A day the rules set for the company; no question of the council makes it stand still. */
function deadline(kind: string, on: Day, source: CaseDeadline['source']): CaseDeadline {
  return { kind, due: { on }, computedFrom: 'currentFrom', source, standsStill: false };
}
