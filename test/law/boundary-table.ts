import * as caseTypes from '#case-types';
import { checkList } from '../../libs/placement-lists/src/list/list.assessment.js';
import { repeatUseQuartersOn } from '../../libs/placement-lists/src/rules/content.assessment.js';
import { QUARTER_SETTINGS } from '../../libs/placement-lists/src/quarter/quarter-settings.law.js';
import { DANISH_WORDS } from '../../libs/placement-lists/src/words/danish.messages.js';
import { type Boundaries, type BoundaryRule, type CaseTypesRead, judged } from './boundary.js';
import { judgedList, type ListBoundaries, type ListsRead } from './list-boundary.js';

/** All law that boundaries are judged by. */
export type LawRead = CaseTypesRead & ListsRead & { readonly QUARTER_SETTINGS: typeof QUARTER_SETTINGS };

/** The law of the house. */
export const LAW: LawRead = { ...caseTypes, checkList, repeatUseQuartersOn, QUARTER_SETTINGS };

/** A row of any table, and what is seen of it under a law. */
export interface TableRow {
  readonly what: string;
  readonly expected: string;
  readonly seenUnder: (law: LawRead) => string;
}

/** A rule with its rows. */
export type TableRule = Omit<BoundaryRule, 'figures' | 'rows'> & { readonly rows: readonly TableRow[] };

/** The rules of a case type at their edges, whatever is judged in them: submissions or files. */
export interface BoundaryTable {
  readonly type: string;
  /** The folder whose law the table is about. */
  readonly folder: string;
  readonly rules: readonly TableRule[];
  /** The findings and deadlines there may be. */
  readonly everyCode: readonly string[];
}

/** The table of a case type whose submissions are judged. */
export function submissionTable(boundaries: Boundaries): BoundaryTable {
  const words = LAW.caseTypeNamed(boundaries.type)?.words.da;
  const everyCode = [...Object.keys(words?.findings ?? {}), ...Object.keys(words?.deadlines ?? {})];
  const folder = `libs/case-types/src/${boundaries.type}/`;
  return { ...tableOf(boundaries, (law, rule, row) => judged(law, boundaries, rule, row)), folder, everyCode };
}

/** The table of a case type whose files are judged. */
export function fileTable(boundaries: ListBoundaries): BoundaryTable {
  return { ...tableOf(boundaries, judgedList), folder: 'libs/placement-lists/src/', everyCode: Object.keys(DANISH_WORDS.findings) };
}

function tableOf<Row extends readonly [what: string, changes: unknown, expected: string, ...more: unknown[]]>(
  { type, rules }: { readonly type: string; readonly rules: readonly BoundaryRule<Row>[] },
  judge: (law: LawRead, rule: BoundaryRule<Row>, row: Row) => string,
): Pick<BoundaryTable, 'type' | 'rules'> {
  return {
    type,
    rules: rules.map((rule) => ({
      ...rule,
      rows: rule.rows.map((row) => ({ what: row[0], expected: row[2], seenUnder: (law: LawRead) => judge(law, rule, row) })),
    })),
  };
}
