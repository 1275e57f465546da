import type { CaseType, Finding, Wording } from '#kernel';
import { fieldName } from './field-name.messages.js';

/** A finding in the Danish words of its case type. */
export function findingText(found: Pick<Finding, 'code' | 'path' | 'data'>, type: CaseType): string {
  const { findings, fields } = type.words.da;
  const wording: Wording | undefined = findings[found.code];
  const field = found.path === undefined ? undefined : fieldName(found.path, fields);
  return typeof wording === 'function' ? wording({ ...found.data, path: found.path, field }) : (wording ?? found.code);
}
