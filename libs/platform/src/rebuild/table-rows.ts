import type { JsonObject } from '#kernel';
import { escapeIdentifier } from 'pg';
import type { Tx } from '../database/tx.js';
import type { FoldedStream, StreamTable } from './stream-model.js';

/** How the rows of one stream differ from what they should be: so many are not there, and so many are there instead. */
export interface RowsOff {
  readonly council: string;
  readonly stream: string;
  readonly missing: number;
  readonly surplus: number;
}

const COLUMNS = `select attname as name from pg_attribute
  where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`;

const namedBy = (councils: string, streams: string): string =>
  `select n.council, n.stream from unnest(${councils}::text[], ${streams}::uuid[]) as n (council, stream)`;

/** The rows of streams in one table: as they should be, beside as they are. The database compares, by the types of its columns. */
export class TableRows {
  private constructor(
    readonly table: StreamTable,
    private readonly columns: readonly string[],
  ) {}

  /** The rows of a table, with its columns as the database has them. @throws when there is no such table */
  static async of(table: StreamTable, tx: Tx): Promise<TableRows> {
    const columns = await tx.query<{ readonly name: string }>(COLUMNS, [table.name]);
    return new TableRows(
      table,
      columns.map(({ name }) => name),
    );
  }

  /** Those of the streams whose rows are not as they should be. */
  async compare(tx: Tx, streams: readonly FoldedStream[]): Promise<readonly RowsOff[]> {
    const names = [streams.map(({ council }) => council), streams.map(({ stream }) => stream)];
    return tx.query<RowsOff>(this.differences(), [JSON.stringify(streams.flatMap((stream) => this.given(stream))), ...names]);
  }

  /** Replaces the rows of streams by what they should be. */
  async replace(tx: Tx, streams: readonly FoldedStream[]): Promise<void> {
    const table = escapeIdentifier(this.table.name);
    const names = [streams.map(({ council }) => council), streams.map(({ stream }) => stream)];
    await tx.query(`delete from ${table} t where (t.council, t.stream) in (${namedBy('$1', '$2')})`, names);
    await tx.query(`insert into ${table} (${this.columns.map(escapeIdentifier).join(', ')}) ${this.wanted()}`, [
      JSON.stringify(streams.flatMap((stream) => this.given(stream))),
    ]);
  }

  /** Takes away the rows of streams that are not there. Answers how many they were. */
  async removeStray(tx: Tx): Promise<number> {
    const text = `with stray as (delete from ${escapeIdentifier(this.table.name)} t
      where not exists (select from stream_state s where s.council = t.council and s.stream = t.stream) returning 1)
      select count(*)::int as n from stray`;
    const [row] = await tx.query<{ readonly n: number }>(text);
    return row?.n ?? 0;
  }

  private given(folded: FoldedStream): readonly JsonObject[] {
    const { council, stream } = folded;
    return this.table.rows(folded).map((row) => ({ ...row, council, stream }));
  }

  private wanted(): string {
    const { name, computed } = this.table;
    const columns = this.columns.map((column) => computed[column] ?? `p.${escapeIdentifier(column)}`);
    const plain = `g.row - array[${Object.keys(computed)
      .map((column) => `'${column}'`)
      .join(', ')}]::text[]`;
    return `select ${columns.join(', ')} from jsonb_array_elements($1::jsonb) as g (row)
      cross join lateral jsonb_populate_record(null::${escapeIdentifier(name)}, ${plain}) p`;
  }

  private differences(): string {
    const columns = this.columns.map(escapeIdentifier).join(', ');
    return `with wanted (${columns}) as (${this.wanted()}),
      found as materialized (select ${columns} from ${escapeIdentifier(this.table.name)} t
        where (t.council, t.stream) in (${namedBy('$2', '$3')}))
      select d.council, d.stream, sum(d.missing)::int as missing, sum(d.surplus)::int as surplus from (
        select m.council, m.stream, 1 as missing, 0 as surplus from (table wanted except all table found) m
        union all
        select s.council, s.stream, 0, 1 from (table found except all table wanted) s) d
      group by d.council, d.stream`;
  }
}
