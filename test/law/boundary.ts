import type { Assessment, AssessmentFacts, CaseType, EarlierCase, Finding, Instant, Json, JsonObject } from '#kernel';
import type * as lib from '#case-types';

/** The case types, and how a body is read as a submission of one: those of the house, or the same under another law. */
export type CaseTypesRead = Pick<typeof lib, 'caseTypeNamed' | 'readSubmission'>;

/** One case at the edge of a rule: what differs from the base, what is expected, and when it is received and judged if that matters. */
export type BoundaryRow = readonly [what: string, changes: JsonObject, expected: string, facts?: Partial<AssessmentFacts>];

/** A rule with its rows. Of an assessment it looks at findings and deadlines of these codes, and in a finding's data at these figures. */
export interface BoundaryRule<Row = BoundaryRow> {
  readonly rule: string;
  readonly source: string;
  readonly codes: readonly string[];
  readonly figures: readonly string[];
  readonly rows: readonly Row[];
}

/** The rules of a case type at their edges. */
export interface Boundaries {
  readonly type: string;
  readonly base: JsonObject;
  readonly receivedAt: Instant;
  readonly rules: readonly BoundaryRule[];
}

/** What is seen of a case: `code figure=value …`, `deadline day`, joined by `; `; a malformed body by pointer and code; `–` for nothing. */
export function judged(caseTypes: CaseTypesRead, { type, base, receivedAt }: Boundaries, rule: BoundaryRule, row: BoundaryRow): string {
  const [, changes, , facts] = row;
  const caseType: CaseType | undefined = caseTypes.caseTypeNamed(type);
  if (caseType === undefined) throw new Error(`No case type ${type}`);
  const reading = caseTypes.readSubmission(caseType, { ...base, ...changes });
  if (reading.kind === 'malformed') return reading.errors.map(({ pointer, code }) => `${pointer} ${code}`).join('; ');
  const known: AssessmentFacts = { receivedAt, assessedAt: receivedAt, earlier: [], extraClosedDays: [], settings: [], ...facts };
  return seen(caseType.assess(reading.submission, known), rule);
}

/** An earlier case that differs from the base as told. */
export function earlierCase(number: string, receivedAt: Instant, submission: JsonObject): EarlierCase {
  return { caseId: number, number, receivedAt, submission };
}

function seen({ ruleSet, findings, deadlines }: Assessment, { codes, figures }: BoundaryRule): string {
  const all = [
    ...(codes.includes('ruleSet') ? [ruleSet] : []),
    ...findings.filter(({ code }) => codes.includes(code)).map((found) => findingSeen(found, figures)),
    ...deadlines.filter(({ kind }) => codes.includes(kind)).map(({ kind, due }) => `${kind} ${'on' in due ? due.on : due.at}`),
  ];
  return told(all);
}

function findingSeen({ code, path, data }: Finding, figures: readonly string[]): string {
  return [code, ...figuresSeen(figures, (name) => (name === 'path' ? path : data?.[name]))].join(' ');
}

/** The figures asked for that there are, as `figure=value`. */
export function figuresSeen(figures: readonly string[], valueOf: (name: string) => Json | undefined): readonly string[] {
  return figures.flatMap((name) => {
    const value = valueOf(name);
    return value === undefined ? [] : [`${name}=${typeof value === 'object' ? JSON.stringify(value) : String(value)}`];
  });
}

/** All that is seen of a case, in one line. */
export function told(seenOfCase: readonly string[]): string {
  return seenOfCase.length === 0 ? '–' : seenOfCase.join('; ');
}
