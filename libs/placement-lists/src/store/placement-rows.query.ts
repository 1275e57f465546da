import type { JsonObject } from '#kernel';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { FoundRow } from '../list/found-row.view.js';

/** A row of a list as it is kept: the twenty columns, and what was found in it. */
export interface KeptRow {
  readonly row: number;
  readonly fields: JsonObject;
  readonly findings: readonly JsonObject[];
}

/** What a page of rows is narrowed to: a code found in them, and the row after which it begins. */
export interface RowFilter {
  readonly finding: string | undefined;
  readonly after: number;
  readonly limit: number;
}

const ADD = `insert into placement_row (council, import, row, p_number, fields, finding_codes, findings)
  select $1, $2, r.row, r.p_number, r.fields::jsonb, string_to_array(r.codes, ' '), r.findings::jsonb
    from unnest($3::int[], $4::text[], $5::text[], $6::text[], $7::text[]) as r (row, p_number, fields, codes, findings)`;

const PAGE = `select row, fields, findings from placement_row
 where council = $1 and import = $2 and row > $3 and ($4::text is null or $4 = any (finding_codes)) order by row limit $5`;

const P_NUMBERS = `select distinct p_number as "pNumber" from placement_row
 where council = $1 and import = $2 and p_number is not null`;

/** The rows of lists. They are written under an import before the event that names it, some thousand at a time, each in a short transaction. */
@Injectable()
export class PlacementRows {
  constructor(private readonly database: Database) {}

  /** Begins an import; rows may be added to it from now on. */
  async begin(council: string, importId: string): Promise<void> {
    await this.write(council, 'insert into placement_import (council, id) values ($1, $2)', [council, importId]);
  }

  /** Adds rows to an import. */
  async add(council: string, importId: string, rows: readonly FoundRow[]): Promise<void> {
    await this.write(council, ADD, [council, importId, ...columnsOf(rows)]);
  }

  /** Says to which case and document an import will belong. */
  async belongsTo(council: string, importId: string, caseId: string, documentId: string): Promise<void> {
    const text = 'update placement_import set stream = $3, document = $4 where council = $1 and id = $2';
    await this.write(council, text, [council, importId, caseId, documentId]);
  }

  /** Takes the rows of an import away, and with them the import unless rows are to be added anew. */
  async drop(council: string, importId: string, what: 'import' | 'rows' = 'import'): Promise<void> {
    await this.database.transact(council, async (tx) => {
      await tx.query('delete from placement_row where council = $1 and import = $2', [council, importId]);
      if (what === 'import') await tx.query('delete from placement_import where council = $1 and id = $2', [council, importId]);
    });
  }

  /** Rows of an import in the order of the file. */
  async page(council: string, importId: string, { finding, after, limit }: RowFilter): Promise<readonly KeptRow[]> {
    const values = [council, importId, after, finding ?? null, limit];
    return this.database.read<KeptRow>(council, { name: 'placement_rows', text: PAGE, values });
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

function columnsOf(rows: readonly FoundRow[]): readonly (readonly unknown[])[] {
  const parted = rows.map(({ row, findings, ...fields }) => ({ row, findings, fields }));
  return [
    parted.map(({ row }) => row),
    parted.map(({ fields }) => fields.pNumber),
    parted.map(({ fields }) => JSON.stringify(fields)),
    parted.map(({ findings }) => [...new Set(findings.map(({ code }) => code))].join(' ')),
    parted.map(({ findings }) => JSON.stringify(findings)),
  ];
}
