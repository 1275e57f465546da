import type { CaseLine, CaseStatus } from '#casework';
import { caseTypeNamed } from '#case-types';
import { copenhagenDayOf, copenhagenTimeOf, type Instant } from '#kernel';
import Papa from 'papaparse';
import { DANISH } from '../words/danish.js';

const words = DANISH.cases;
const MARK = '\uFEFF';

/** Cases as a file for spreadsheets: UTF-8 with a mark, semicolons, and no cell that a spreadsheet would take for a formula. */
export function caseListFile(lines: readonly CaseLine[]): string {
  const { number, type, subject, sender, state, due, received, assignee, confidential } = words.file;
  const fields = [number, type, subject, sender, state, due, received, assignee, confidential];
  const options = { delimiter: ';', newline: '\r\n', escapeFormulae: true } as const;
  return `${MARK}${Papa.unparse({ fields, data: lines.map(cellsOf) }, options)}\r\n`;
}

function cellsOf(line: CaseLine): readonly string[] {
  return [
    ...[line.number, caseTypeNamed(line.type)?.words.da.title ?? line.type, line.subject, line.sender.name],
    ...[DANISH.states[line.state as CaseStatus], line.dueAt === null ? '' : momentOf(line.dueAt), copenhagenDayOf(line.receivedAt)],
    ...[line.assignee ?? '', line.confidentialUntil ?? ''],
  ];
}

/** `2026-03-10 23:59` */
function momentOf(at: Instant): string {
  const { day, time } = copenhagenTimeOf(at);
  return `${day} ${time}`;
}
