import type { RebuildDesk, Tx } from '#platform';
import type { RowBlock } from '../list/row-block.view.js';
import { isSameBlock } from '../list/same-block.view.js';
import type { SentBlock } from '../thread/list-job.state.js';
import { addBlocks } from './placement-rows.query.js';

/** A part of an import as it should be: all its blocks after one row and up to another. */
export interface PartOfImport {
  readonly council: string;
  readonly importId: string;
  readonly after: number;
  readonly upTo: number;
  readonly blocks: readonly SentBlock[];
}

/** A block that is not as it should be, by its last row: lacking, there in excess, or another, which `isWanted` too. */
export interface BlockOff {
  readonly lastRow: number;
  readonly isWanted: boolean;
}

/** Beyond the last row of any list. */
export const NO_ROW_BEYOND = 2_147_483_647;

const FOUND = `select last_row as "lastRow", p_numbers as "pNumbers", finding_codes as "findingCodes", rows from placement_block
 where council = $1 and import = $2 and last_row > $3 and last_row <= $4`;

const TAKE_AWAY = 'delete from placement_block where council = $1 and import = $2 and last_row = any ($3::int[])';

const LOCK = 'select from placement_import where council = $1 and id = $2 for update';

/** The blocks of a part that are not as they should be. */
export async function blocksOff(tx: Tx, { council, importId, after, upTo, blocks }: PartOfImport): Promise<readonly BlockOff[]> {
  const found = await tx.query<Omit<RowBlock, 'measures'>>(FOUND, [council, importId, after, upTo]);
  const byRow = new Map(found.map((block) => [block.lastRow, block]));
  const wanted = new Set(blocks.map(({ lastRow }) => lastRow));
  const surplus = found.filter(({ lastRow }) => !wanted.has(lastRow)).map(({ lastRow }) => ({ lastRow, isWanted: false }));
  const off = blocks.filter((block) => !isSameBlock(byRow.get(block.lastRow), { ...block, rows: textOf(block) }));
  return [...off.map(({ lastRow }) => ({ lastRow, isWanted: true })), ...surplus];
}

/** Makes a part as it should be; answers which blocks were not. Of those who do so at once, one goes first. */
export async function mendBlocks(desk: RebuildDesk, part: PartOfImport): Promise<readonly BlockOff[]> {
  const { council, importId, blocks } = part;
  return desk.transact(async (tx) => {
    await tx.query(LOCK, [council, importId]);
    const off = await blocksOff(tx, part);
    const places = new Set(off.map(({ lastRow }) => lastRow));
    await tx.query(TAKE_AWAY, [council, importId, [...places]]);
    const lacking = blocks.filter(({ lastRow }) => places.has(lastRow));
    if (lacking.length > 0) await addBlocks(tx, council, importId, lacking);
    return off;
  });
}

function textOf({ rows }: SentBlock): string {
  return Buffer.from(rows).toString('utf8');
}
