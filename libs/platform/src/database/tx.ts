import type { ClientBase } from 'pg';

/** One SQL statement with its parameters; with a `name` it is prepared once a connection. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * An open transaction. Rows come with moments as `Instant`, days as `Day`, and `bigint` as text.
 * A lost connection or a refused statement rejects, and the transaction is rolled back.
 */
export interface Tx {
  query<R>(text: string, values?: readonly unknown[]): Promise<readonly R[]>;
}

/** The rows of one statement on a connection; `R` is the caller's word for what the statement selects. */
export async function rowsOf<R>(client: Pick<ClientBase, 'query'>, { name, text, values }: Statement): Promise<readonly R[]> {
  const query = name === undefined ? { text, values: [...values] } : { name, text, values: [...values] };
  const { rows } = await client.query(query);
  return rows as readonly R[];
}

/** Does work in a transaction on a connection; rolled back when the work throws. */
export async function inTransaction<T>(client: Pick<ClientBase, 'query'>, work: (tx: Tx) => Promise<T>): Promise<T> {
  await client.query('begin');
  try {
    const result = await work({ query: (text, values = []) => rowsOf(client, { text, values }) });
    await client.query('commit');
    return result;
  } catch (fault) {
    await client.query('rollback').catch(() => undefined);
    throw fault;
  }
}
