import type { LetterSection } from './letter.view.js';
import type { FindingTold } from './notice.state.js';

/** What was found in a case, as a section of a letter; none where nothing was. */
export function findingsSection(found: readonly FindingTold[]): readonly LetterSection[] {
  if (found.length === 0) return [];
  return [{ heading: 'Det viser gennemgangen af sagen', parts: [{ kind: 'list', items: found.map(({ text }) => text) }] }];
}
