import { type Assessment, canonicalJson, type CaseDeadline, type Finding, type Json } from '#kernel';

/** The findings and deadlines of a judgement. */
export type Judged = Pick<Assessment, 'findings' | 'deadlines'>;

/** What one judgement has and another has not, and what both have but not alike. */
export interface Difference<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly Changed<T>[];
}

export interface Changed<T> {
  readonly before: T;
  readonly after: T;
}

/** In what a judgement differs from the one before it. */
export interface AssessmentDifference {
  readonly findings: Difference<Finding>;
  readonly deadlines: Difference<CaseDeadline>;
}

/** In what one judgement differs from another: findings are the same by code and field, deadlines by kind. */
export function differenceOf(before: Judged, after: Judged): AssessmentDifference {
  return {
    findings: differenceIn(before.findings, after.findings, ({ code, path = '' }) => `${code} ${path}`),
    deadlines: differenceIn(before.deadlines, after.deadlines, ({ kind }) => kind),
  };
}

/** What is alike in every respect is left out first, so that of several with one key only those that differ are told. */
function differenceIn<T extends object>(before: readonly T[], after: readonly T[], keyOf: (one: T) => string): Difference<T> {
  const removed = without(before, after);
  const added: T[] = [];
  const changed: Changed<T>[] = [];
  for (const one of without(after, before)) {
    const place = removed.findIndex((other) => keyOf(other) === keyOf(one));
    if (place === -1) added.push(one);
    else changed.push(...removed.splice(place, 1).map((was) => ({ before: was, after: one })));
  }
  return { added, removed, changed };
}

/** Those that others do not have as well, each of the others taking away one. */
function without<T extends object>(all: readonly T[], others: readonly T[]): T[] {
  const left = others.map(written);
  return all.filter((one) => {
    const place = left.indexOf(written(one));
    if (place !== -1) left.splice(place, 1);
    return place === -1;
  });
}

function written(one: object): string {
  return canonicalJson(one as Json);
}
