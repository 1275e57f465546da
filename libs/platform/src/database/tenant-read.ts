import { type ClientBase, escapeLiteral } from 'pg';
import { type Statement, rowsOf } from './tx.js';

/**
 * Reads within one council on a pipelined connection: begin, statement and commit leave in one go. All three are awaited
 * before a fault is thrown, so that the connection is given back with no transaction open.
 */
export async function tenantRead<R>(client: Pick<ClientBase, 'query'>, council: string, statement: Statement): Promise<readonly R[]> {
  const begun = client.query(`begin read only; set local app.council = ${escapeLiteral(council)}`);
  const read = rowsOf<R>(client, statement);
  const ended = client.query('commit');
  await Promise.allSettled([begun, read, ended]);
  await begun;
  const rows = await read;
  await ended;
  return rows;
}
