import type { Assessment, AssessmentFacts, CaseDeadline, Finding, JsonObject, LegalSource, Quarter, Severity } from '#kernel';
import { copenhagenDayOf, daysOfQuarter, finding } from '#kernel';
import { regimeOn } from '../regimes.law.js';
import { daysLate, listDue } from './list-due.assessment.js';

/** What was found in rows of a list when its file was read: how many there are, and the first of their numbers. */
export interface ListFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly column: string | null;
  readonly count: number;
  readonly rows: readonly number[] | null;
  readonly data: JsonObject | null;
  readonly source: LegalSource;
}

/** What the assessment reads of a list. */
export interface ListTold {
  readonly year: number | null;
  readonly quarter: number | null;
  readonly findings: readonly ListFinding[] | null;
}

const LATE = 'list-late';

/** Judges a list by what was found in its rows, and by the day it first came: a corrected version is no later than the list it corrects. */
export function assessKlvList(told: ListTold, { receivedAt }: AssessmentFacts): Assessment {
  const quarter = quarterOf(told);
  if (quarter === undefined) return { ruleSet: regimeOn(copenhagenDayOf(receivedAt)), findings: foundInRows(told), deadlines: [] };
  return {
    ruleSet: regimeOn(daysOfQuarter(quarter).last),
    findings: [...lateness(quarter, receivedAt), ...foundInRows(told)],
    deadlines: [dueDay(quarter)],
  };
}

function quarterOf({ year, quarter }: ListTold): Quarter | undefined {
  return year === null || quarter === null ? undefined : { year, quarter };
}

function foundInRows({ findings }: ListTold): readonly Finding[] {
  return (findings ?? []).map(({ code, severity, column, count, rows, data, source }) =>
    finding(code, severity, source, {
      ...(column === null ? {} : { path: column }),
      rows: rows ?? [],
      data: { ...data, count },
    }),
  );
}

function lateness(quarter: Quarter, receivedAt: AssessmentFacts['receivedAt']): readonly Finding[] {
  const days = daysLate(quarter, copenhagenDayOf(receivedAt));
  return days === 0 ? [] : [finding(LATE, 'warning', listDue(quarter).source, { data: { days } })];
}

function dueDay(quarter: Quarter): CaseDeadline {
  const { on, source } = listDue(quarter);
  return { kind: 'list-due', due: { on }, computedFrom: 'quarter', source, standsStill: false };
}
