import type { Json } from '#kernel';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import { keptRow } from '../list/row-block.view.js';
import type { VersionRow } from '../versions/version-difference.view.js';

interface Row {
  readonly isBefore: boolean | null;
  readonly cells: readonly Json[];
}

/** A row begins with its number and ends with what was found in it; no two rows of one import say the same between them. */
const DIFFERING = `with r as (
  select b.import, e.value as cells, (e.value - 0) - (-1) as told
    from placement_block b cross join lateral jsonb_array_elements(b.rows::jsonb) as e (value)
   where b.council = $1 and b.import in ($2::uuid, $3::uuid))
select o.import = $2::uuid as "isBefore", o.cells from r o
 where not exists (select from r t where t.import <> o.import and t.told = o.told)
 order by (o.cells ->> 0)::int`;

/** The rows in which two imports differ, in the order of their files. */
@Injectable()
export class VersionRows {
  constructor(private readonly database: Database) {}

  /** What is in one of two imports and not in the other; without an earlier one, all rows of the later. */
  async differing(council: string, before: string | undefined, after: string) {
    const values = [council, before ?? null, after];
    const rows = await this.database.read<Row>(council, { name: 'placement_differing', text: DIFFERING, values });
    const [earlier, later] = [rows.filter(({ isBefore }) => isBefore === true), rows.filter(({ isBefore }) => isBefore !== true)];
    return { before: earlier.map(plain), after: later.map(plain) };
  }
}

function plain({ cells }: Row): VersionRow {
  const { row, fields } = keptRow(cells);
  return { row, fields };
}
