import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A number, day or code in the text of a law file, and what it is when it is one less or one more. */
export interface LawConstant {
  readonly file: string;
  readonly line: number;
  readonly literal: string;
  readonly changed: string;
  readonly start: number;
  readonly end: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DIGITS = /^\d+$/;
const MS_PER_DAY = 86_400_000;

/** Every constant of a file by one less and by one more. */
export function constantsOf(file: string): readonly LawConstant[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  const found: LawConstant[] = [];
  const note = (node: ts.Node, offset: number, literal: string, changes: readonly string[]): void => {
    const start = node.getStart(source) + offset;
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    for (const changed of changes) found.push({ file, line, literal, changed, start, end: start + literal.length });
  };
  const visit = (node: ts.Node): void => {
    const text = node.getText(source);
    if (ts.isNumericLiteral(node))
      note(
        node,
        0,
        text,
        byOne((by) => String(Number(node.text) + by)),
      );
    if (ts.isStringLiteral(node) && DAY.test(node.text))
      note(
        node,
        1,
        node.text,
        byOne((by) => dayBy(node.text, by)),
      );
    if (ts.isStringLiteral(node) && DIGITS.test(node.text))
      note(
        node,
        1,
        node.text,
        byOne((by) => numberBy(node.text, by)),
      );
    if (ts.isRegularExpressionLiteral(node)) {
      for (const { index, 1: count = '' } of text.matchAll(/\{(\d+)\}/g))
        note(
          node,
          index + 1,
          count,
          byOne((by) => numberBy(count, by)),
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The text of the file with the constant changed. */
export function changedText({ file, start, end, changed }: LawConstant): string {
  const text = readFileSync(file, 'utf8');
  return text.slice(0, start) + changed + text.slice(end);
}

function byOne(change: (by: number) => string): readonly string[] {
  return [-1, 1].map(change);
}

function dayBy(day: string, by: number): string {
  return new Date(Date.parse(day) + by * MS_PER_DAY).toISOString().slice(0, day.length);
}

function numberBy(digits: string, by: number): string {
  return String(Number(digits) + by).padStart(digits.length, '0');
}
