import { rowsOf } from '../database/tx.js';
import type { OwnerConnection } from './owner-connection.js';

const HIDDEN = `select c.relname::text as name from pg_class c cross join pg_roles me
  where me.rolname = current_user and not (me.rolsuper or me.rolbypassrls)
    and c.relnamespace = 'public'::regnamespace and c.relforcerowsecurity
    and not exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'upkeep' and me.oid = any (p.polroles))
  order by c.relname`;

/** Makes sure that the login sees every row. @throws when it would see a part of some table, because it is not the one that migrates */
export async function refusePartialView(client: OwnerConnection): Promise<void> {
  const hidden = await rowsOf<{ readonly name: string }>(client, { text: HIDDEN, values: [] });
  if (hidden.length === 0) return;
  throw new Error(`This login does not see all of ${hidden.map(({ name }) => name).join(', ')}; use the one that migrates`);
}
