import { rowsOf } from '../database/tx.js';
import type { OwnerConnection } from './owner-connection.js';

const BATCH = 1000;

/** The rows of a query a thousand at a time, so that they need not fit in memory; inside an open transaction, one such reading at a time. */
export async function* batchesOf<R>(client: OwnerConnection, query: string): AsyncGenerator<readonly R[]> {
  await client.query(`declare batches no scroll cursor for ${query}`);
  for (;;) {
    const rows = await rowsOf<R>(client, { text: `fetch ${String(BATCH)} from batches`, values: [] });
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('close batches');
}
