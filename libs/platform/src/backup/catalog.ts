import { escapeIdentifier } from 'pg';
import { rowsOf } from '../database/tx.js';
import type { OwnerConnection } from '../upkeep/owner-connection.js';
import type { SavedSequence } from './manifest.js';
import { inFillingOrder, type Reference } from './table-order.js';

/** The one schema that the product writes. The queues' own is left out: what they hold is made again from tables. */
const SCHEMA = 'public';

/** A table: the columns that mean something in another server, those that only count this server's transactions, and its wall. */
export interface TableFound {
  readonly name: string;
  readonly columns: readonly string[];
  readonly transactionColumns: readonly string[];
  readonly walled: boolean;
}

interface TableRow {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly isTransaction: boolean }[];
  readonly walled: boolean;
}

const TABLES = `select c.relname::text as name, c.relforcerowsecurity as walled,
    (select json_agg(json_build_object('name', a.attname, 'isTransaction', a.atttypid = 'xid8'::regtype) order by a.attnum)
       from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
  from pg_class c where c.relnamespace = '${SCHEMA}'::regnamespace and c.relkind = 'r' order by c.relname`;

const REFERENCES = `select f.relname::text as "from", t.relname::text as "to"
  from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
 where k.contype = 'f' and k.connamespace = '${SCHEMA}'::regnamespace`;

const SEQUENCES = `select c.relname::text as name,
    coalesce((select json_agg(distinct r.rolname) from aclexplode(c.relacl) g join pg_roles r on r.oid = g.grantee
               where g.privilege_type = 'USAGE' and g.grantee <> c.relowner), '[]'::json) as users
  from pg_class c where c.relnamespace = '${SCHEMA}'::regnamespace and c.relkind = 'S' order by c.relname`;

/** Every table of the schema, in an order in which they can be filled. */
export async function tablesOf(client: OwnerConnection): Promise<readonly TableFound[]> {
  const rows = await rowsOf<TableRow>(client, { text: TABLES, values: [] });
  const references = await rowsOf<Reference>(client, { text: REFERENCES, values: [] });
  const found = new Map(rows.map((row) => [row.name, tableFound(row)]));
  return inFillingOrder([...found.keys()], references).flatMap((name) => found.get(name) ?? []);
}

/** Every sequence of the schema and where it stands now; numbers taken after a snapshot count as taken. */
export async function sequencesOf(client: OwnerConnection): Promise<readonly SavedSequence[]> {
  const found = await rowsOf<Pick<SavedSequence, 'name' | 'users'>>(client, { text: SEQUENCES, values: [] });
  const saved: SavedSequence[] = [];
  for (const { name, users } of found) {
    const text = `select last_value as "lastValue", is_called as "isCalled" from ${qualified(name)}`;
    const [stand] = await rowsOf<Pick<SavedSequence, 'lastValue' | 'isCalled'>>(client, { text, values: [] });
    if (stand !== undefined) saved.push({ name, ...stand, users });
  }
  return saved;
}

/** A table or sequence as it is written in SQL. */
export function qualified(name: string): string {
  return `${SCHEMA}.${escapeIdentifier(name)}`;
}

function tableFound({ name, columns, walled }: TableRow): TableFound {
  const named = (isTransaction: boolean): readonly string[] =>
    columns.filter((column) => column.isTransaction === isTransaction).map((column) => column.name);
  return { name, columns: named(false), transactionColumns: named(true), walled };
}
