import type { Json } from '#kernel';
import { Database, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { type KeptRow, keptRow } from '../list/row-block.view.js';
import type { SentBlock } from '../thread/list-job.state.js';

/** What a page of rows is narrowed to: a code found in them, and the row after which it begins. */
export interface RowFilter {
  readonly finding: string | undefined;
  readonly after: number;
  readonly limit: number;
}

const PARAMETERS_OF_A_BLOCK = 4;

/** Blocks are walked in order, and no further than the page is long. */
const PAGE = `select r.value as cells from placement_block b, json_array_elements(b.rows::json) with ordinality as r (value, place)
 where b.council = $1 and b.import = $2 and b.last_row > $3 and (r.value ->> 0)::int > $3
   and ($4::text is null or ($4 = any (b.finding_codes)
     and exists (select from json_array_elements(r.value -> -1) found where found ->> 'code' = $4)))
 order by b.last_row, r.place limit $5`;

const P_NUMBERS = `select distinct unnest(p_numbers) as "pNumber" from placement_block where council = $1 and import = $2`;

/** The rows of lists. They are written under an import before the event that names it, some thousand at a time, each in a short transaction. */
@Injectable()
export class PlacementRows {
  constructor(private readonly database: Database) {}

  /** Begins an import; rows may be added to it from now on. */
  async begin(council: string, importId: string): Promise<void> {
    await this.write(council, 'insert into placement_import (council, id) values ($1, $2)', [council, importId]);
  }

  /** Adds rows to an import. */
  async add(council: string, importId: string, blocks: readonly SentBlock[]): Promise<void> {
    await this.database.transact(council, (tx) => addBlocks(tx, council, importId, blocks));
  }

  /** Says to which case and document an import will belong. */
  async belongsTo(council: string, importId: string, caseId: string, documentId: string): Promise<void> {
    const text = 'update placement_import set stream = $3, document = $4 where council = $1 and id = $2';
    await this.write(council, text, [council, importId, caseId, documentId]);
  }

  /** Takes an import and its rows away. */
  async drop(council: string, importId: string): Promise<void> {
    await this.database.transact(council, async (tx) => {
      await tx.query('delete from placement_block where council = $1 and import = $2', [council, importId]);
      await tx.query('delete from placement_import where council = $1 and id = $2', [council, importId]);
    });
  }

  /** Rows of an import in the order of the file. */
  async page(council: string, importId: string, { finding, after, limit }: RowFilter): Promise<readonly KeptRow[]> {
    const values = [council, importId, after, finding ?? null, limit];
    const rows = await this.database.read<{ readonly cells: readonly Json[] }>(council, { name: 'placement_rows', text: PAGE, values });
    return rows.map(({ cells }) => keptRow(cells));
  }

  /** The workplaces of an import. */
  async pNumbersOf(council: string, importId: string): Promise<ReadonlySet<string>> {
    const statement = { name: 'placement_p_numbers', text: P_NUMBERS, values: [council, importId] };
    const rows = await this.database.read<{ readonly pNumber: string }>(council, statement);
    return new Set(rows.map(({ pNumber }) => pNumber));
  }

  private async write(council: string, text: string, values: readonly unknown[]): Promise<void> {
    await this.database.transact(council, (tx) => tx.query(text, values));
  }
}

/** Adds blocks to an import. */
export async function addBlocks(tx: Tx, council: string, importId: string, blocks: readonly SentBlock[]): Promise<void> {
  const values = blocks.flatMap(({ lastRow, pNumbers, findingCodes, rows }) => [lastRow, pNumbers.join(' '), findingCodes.join(' '), rows]);
  await tx.query(insertOf(blocks.length), [council, importId, ...values]);
}

function insertOf(blocks: number): string {
  const tuples = Array.from({ length: blocks }, (_, index) => {
    const [lastRow, pNumbers, codes, rows] = [3, 4, 5, 6].map((place) => `$${String(place + index * PARAMETERS_OF_A_BLOCK)}`);
    return `($1, $2, ${lastRow}, string_to_array(${pNumbers}, ' '), string_to_array(${codes}, ' '), ${rows})`;
  });
  return `insert into placement_block (council, import, last_row, p_numbers, finding_codes, rows) values ${tuples.join(', ')}`;
}
