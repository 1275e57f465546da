import type { AssessmentFacts, Day, EarlierCase, Finding } from '#kernel';
import { copenhagenDayOf, daysBetween, figureOn, finding, type Instant, isDay, isStated, valueAt } from '#kernel';
import { countedDismissals, type Headcount, thresholdOf } from './coverage.assessment.js';
import { COUNTING_PERIOD, DUPLICATES } from './mass-layoff-notice.law.js';

/** What tells one notice from another; null where not stated. */
export interface NoticeTold extends Headcount {
  readonly periodFrom: Day | null;
  readonly periodTo: Day | null;
}

/** A notice among others of the employer: its day, and whom it is about. */
interface Notice {
  readonly number: string | undefined;
  readonly on: Day;
  readonly planned: number;
  readonly voluntary: number;
}

const SAME = ['normalEmployeesEnterprise', 'plannedDismissals', 'periodFrom', 'periodTo'];
const MOST_NUMBERS = 100;

/** The day a notice counts from: when notice 1 was sent, or else when the case was received. */
export function noticeDay(notice1SentAt: unknown, receivedAt: Instant): Day {
  return typeof notice1SentAt === 'string' && isDay(notice1SentAt) ? notice1SentAt : copenhagenDayOf(receivedAt);
}

/**
 * That dismissals too few by this notice alone are enough together with others of the employer, in any counting period that
 * holds this notice, by the law of the day it was sent or of another; the one with most dismissals is told, the earliest of equals.
 */
export function windowCrossed(told: NoticeTold, on: Day, { earlier }: AssessmentFacts, lawOn: Day = on): Finding | undefined {
  const { normalEmployeesEnterprise: employees, plannedDismissals: planned, voluntaryTerminations } = told;
  const threshold = employees === null ? undefined : thresholdOf(employees, lawOn)?.dismissals;
  if (planned === null || threshold === undefined) return undefined;
  const own: Notice = { number: undefined, on, planned, voluntary: voluntaryTerminations ?? 0 };
  const most = largestWindow(own, earlier.map(earlierNotice), lawOn);
  if (dismissalsOf([own], lawOn) >= threshold || dismissalsOf(most, lawOn) < threshold) return undefined;
  const numbers = most.flatMap(({ number }) => number ?? []).slice(0, MOST_NUMBERS);
  return finding('window-crossed-with-earlier-notices', 'warning', figureOn(COUNTING_PERIOD, lawOn).source, {
    path: 'plannedDismissals',
    data: { numbers, notices: most.length, total: dismissalsOf(most, lawOn), threshold },
  });
}

/** That the employer has sent the same numbers for the same period before. */
export function possibleDuplicate(told: NoticeTold, { earlier, receivedAt }: AssessmentFacts): Finding | undefined {
  if (SAME.some((path) => !isStated(valueAt(told, path)))) return undefined;
  const same = earlier.filter((one) => one.receivedAt <= receivedAt && tellsTheSame(told, one.submission));
  if (same.length === 0) return undefined;
  const numbers = same.map(({ number }) => number).slice(0, MOST_NUMBERS);
  return finding('possible-duplicate', 'warning', DUPLICATES, { data: { numbers, notices: same.length } });
}

function largestWindow(own: Notice, others: readonly Notice[], lawOn: Day): readonly Notice[] {
  const days = figureOn(COUNTING_PERIOD, lawOn).value;
  const within = (from: Day, on: Day): boolean => daysBetween(from, on) >= 0 && daysBetween(from, on) < days;
  const notices = [...others.filter(({ on }) => within(own.on, on) || within(on, own.on)), own];
  const starts = [...new Set(notices.map(({ on }) => on))].filter((start) => start <= own.on).sort();
  return starts
    .map((start) => notices.filter(({ on }) => within(start, on)))
    .reduce((most, other) => (dismissalsOf(other, lawOn) > dismissalsOf(most, lawOn) ? other : most));
}

function dismissalsOf(notices: readonly Notice[], on: Day): number {
  const total = (count: (notice: Notice) => number): number => notices.reduce((sum, notice) => sum + count(notice), 0);
  return countedDismissals(
    total(({ planned }) => planned),
    total(({ voluntary }) => voluntary),
    on,
  );
}

function earlierNotice({ number, receivedAt, submission }: EarlierCase): Notice {
  return {
    number,
    on: noticeDay(valueAt(submission, 'notice1SentAt'), receivedAt),
    planned: persons(submission, 'plannedDismissals'),
    voluntary: persons(submission, 'voluntaryTerminations'),
  };
}

function tellsTheSame(told: NoticeTold, submission: EarlierCase['submission']): boolean {
  const isSame = SAME.every((path) => valueAt(told, path) === valueAt(submission, path));
  return isSame && persons(told, 'voluntaryTerminations') === persons(submission, 'voluntaryTerminations');
}

function persons(submission: object, path: string): number {
  const value = valueAt(submission, path);
  return typeof value === 'number' ? value : 0;
}
