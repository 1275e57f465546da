import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { VersionRow } from '../versions/version-difference.view.js';

interface Row extends VersionRow {
  readonly isBefore: boolean;
}

/** No two rows of one import say the same: the later of them was refused. */
const DIFFERING = `select o.import = $2::uuid as "isBefore", o.row, o.fields from placement_row o
 where o.council = $1 and o.import in ($2::uuid, $3::uuid) and not exists (
   select from placement_row t
    where t.council = $1 and t.import in ($2::uuid, $3::uuid) and t.import <> o.import and t.fields = o.fields)
 order by o.row`;

/** The rows in which two imports differ, in the order of their files. */
@Injectable()
export class VersionRows {
  constructor(private readonly database: Database) {}

  /** What is in one of two imports and not in the other; without an earlier one, all rows of the later. */
  async differing(council: string, before: string | undefined, after: string) {
    const values = [council, before ?? null, after];
    const rows = await this.database.read<Row>(council, { name: 'placement_differing', text: DIFFERING, values });
    const [earlier, later] = [rows.filter(({ isBefore }) => isBefore), rows.filter(({ isBefore }) => !isBefore)];
    return { before: earlier.map(plain), after: later.map(plain) };
  }
}

function plain({ row, fields }: Row): VersionRow {
  return { row, fields };
}
