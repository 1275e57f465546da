import { Database } from '#platform';
import { Injectable } from '@nestjs/common';

interface Counted {
  readonly importId: string;
  readonly code: string;
  readonly rows: number;
}

const BY_CODE = `select b.import as "importId", f.code, count(*)::int as rows
  from placement_block b cross join lateral json_array_elements(b.rows::json) r
    cross join lateral (select distinct found.value ->> 'code' as code from json_array_elements(r.value -> -1) found) f
 where b.council = $1 and b.import = any ($2::uuid[]) and b.finding_codes <> '{}'
 group by b.import, f.code order by b.import, f.code`;

/** In how many rows of lists each kind of finding was made. */
@Injectable()
export class FlaggedRows {
  constructor(private readonly database: Database) {}

  /** The rows by code of finding, for each import in which anything was found. */
  async of(council: string, imports: readonly string[]): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> {
    if (imports.length === 0) return new Map();
    const statement = { name: 'flagged_rows', text: BY_CODE, values: [council, imports] };
    const counted = await this.database.read<Counted>(council, statement);
    const found = new Map<string, Record<string, number>>();
    for (const { importId, code, rows } of counted) found.set(importId, { ...found.get(importId), [code]: rows });
    return found;
  }
}
