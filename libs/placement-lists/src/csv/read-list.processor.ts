import type { ListFacts } from '../list/facts.state.js';
import type { FileRead } from '../list/list-result.view.js';
import { checkList } from '../list/list.assessment.js';
import type { ReadingProgress } from '../list/progress.state.js';
import { decoded } from './decoding.processor.js';
import { delimiterOf, lineBreakOf } from './dialect.processor.js';
import { recordsOf } from './records.processor.js';

export type ReadList = FileRead;

/** Reads a CSV file and checks the list it holds; the same bytes and facts give the same list. */
export function readList(bytes: Uint8Array, facts: ListFacts, onProgress: (progress: ReadingProgress) => void = () => undefined): ReadList {
  const { text, encoding } = decoded(bytes);
  const lineBreak = lineBreakOf(text);
  const delimiter = delimiterOf(text, lineBreak);
  const bytesPerCharacter = bytes.length / Math.max(text.length, 1);
  const file = recordsOf(text, delimiter, lineBreak, (characters, rowsRead) => {
    onProgress({ bytesRead: Math.round(characters * bytesPerCharacter), rowsRead });
  });
  return { list: checkList(file, facts), dialect: { encoding, delimiter }, unread: [] };
}
