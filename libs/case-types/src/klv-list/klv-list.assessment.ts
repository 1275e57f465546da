import type { Assessment, AssessmentFacts, Day, Finding, JsonObject, LegalSource, Quarter, Severity } from '#kernel';
import { copenhagenDayOf, daysOfQuarter, finding } from '#kernel';
import { lawOf, ruleSetOf } from '../applied-law.assessment.js';
import { daysAfter, type DueDay, listDue } from './list-due.assessment.js';

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
export function assessKlvList(told: ListTold, facts: AssessmentFacts): Assessment {
  const quarter = quarterOf(told);
  const law = lawOf(quarter === undefined ? null : daysOfQuarter(quarter).last, facts);
  if (quarter === undefined) return { ruleSet: ruleSetOf(law), findings: foundInRows(told), deadlines: [] };
  const due = listDue(quarter, law);
  return {
    ruleSet: ruleSetOf(law),
    findings: [...lateness(due, copenhagenDayOf(facts.receivedAt)), ...foundInRows(told)],
    deadlines: [{ kind: 'list-due', due: { on: due.on }, computedFrom: 'quarter', source: due.source, standsStill: false }],
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

function lateness(due: DueDay, receivedOn: Day): readonly Finding[] {
  const days = daysAfter(due, receivedOn);
  return days === 0 ? [] : [finding(LATE, 'warning', due.source, { data: { days } })];
}
