import { type ShownFinding, shownFinding } from '../words/shown-finding.view.js';
import type { ListFinding } from './finding.state.js';
import type { CheckedList } from './list.assessment.js';
import type { PlacementRow } from './row.state.js';

/** A row taken in, with what was found in it. */
export interface FoundRow {
  readonly row: number;
  readonly placement: PlacementRow;
  readonly findings: readonly ShownFinding[];
}

const NONE: readonly ShownFinding[] = [];

/** The rows taken in, in the order of the file, so many at a time. */
export function* rowsInChunks({ valid, findings }: CheckedList, size: number): Generator<readonly FoundRow[], void> {
  const byRow = new Map<number | null, ListFinding[]>();
  for (const found of findings) {
    const sameRow = byRow.get(found.row);
    if (sameRow === undefined) byRow.set(found.row, [found]);
    else sameRow.push(found);
  }
  for (let from = 0; from < valid.length; from += size) {
    const chunk = valid.slice(from, from + size);
    yield chunk.map((placement) => ({
      row: placement.row,
      placement,
      findings: byRow.get(placement.row)?.map((found) => shownFinding(found)) ?? NONE,
    }));
  }
}
