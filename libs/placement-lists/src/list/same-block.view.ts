import { canonicalJson, type Json } from '#kernel';
import type { RowBlock } from './row-block.view.js';

type Kept = Omit<RowBlock, 'measures'>;

/** Whether a block that is kept says what another one does, however it is written and in whatever order it is looked up. */
export function isSameBlock(kept: Kept | undefined, wanted: Kept): boolean {
  if (kept?.lastRow !== wanted.lastRow) return false;
  return (
    isSameSet(kept.pNumbers, wanted.pNumbers) &&
    isSameSet(kept.findingCodes, wanted.findingCodes) &&
    (kept.rows === wanted.rows || read(kept.rows) === read(wanted.rows))
  );
}

function isSameSet(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && [...some].sort().join(' ') === [...others].sort().join(' ');
}

/** The same for texts that mean the same; undefined for what is no JSON. */
function read(rows: string): string | undefined {
  try {
    return canonicalJson(JSON.parse(rows) as Json);
  } catch {
    return undefined;
  }
}
