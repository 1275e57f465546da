import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { escapeIdentifier } from 'pg';
import { copyIn } from '../upkeep/copy-in.js';
import { CopyOut } from '../upkeep/copy-out.js';
import type { OwnerConnection } from '../upkeep/owner-connection.js';
import { qualified } from './catalog.js';
import { type SavedTable, tableFile } from './manifest.js';

const ONLY_MINE = 0o600;
const LINE_END = 0x0a;

/** Writes a table to its file in a folder, in PostgreSQL's text format: a line a row. @throws when not every row was written */
export async function saveTable(client: OwnerConnection, folder: string, name: string, columns: readonly string[]): Promise<SavedTable> {
  const count = new Counter();
  const out = client.query(new CopyOut(`copy ${qualified(name)} (${listed(columns)}) to stdout`));
  const file = createWriteStream(join(folder, tableFile(name)), { flags: 'wx', mode: ONLY_MINE, flush: true });
  await pipeline(out, (chunks: AsyncIterable<Buffer>) => count.through(chunks), file);
  const total = count.total();
  if (total.rows !== out.rows) throw new Error(`${name} has ${String(out.rows)} rows and ${String(total.rows)} were written`);
  return { name, columns, ...total };
}

/** Fills a table from its file. @throws when the file is not what was written */
export async function fillTable(client: OwnerConnection, folder: string, table: SavedTable): Promise<void> {
  const { name, columns, ...expected } = table;
  const count = new Counter();
  const whole = async function* (): AsyncGenerator<Buffer> {
    yield* count.through(createReadStream(join(folder, tableFile(name))));
    const found = count.total();
    if (found.sha256 !== expected.sha256) throw new Error(`${tableFile(name)} is not the file that the backup wrote`);
  };
  const rows = await copyIn(client, `copy ${qualified(name)} (${listed(columns)}) from stdin`, whole());
  if (rows !== expected.rows) throw new Error(`${tableFile(name)} should hold ${String(expected.rows)} rows and gave ${String(rows)}`);
}

function listed(columns: readonly string[]): string {
  return columns.map(escapeIdentifier).join(', ');
}

/** Counts the rows and bytes that pass, and their hash. In the text format a line break inside a value is written as `\n`. */
class Counter {
  private readonly hash = createHash('sha256');
  private rows = 0;
  private bytes = 0;

  async *through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.hash.update(chunk);
      this.bytes += chunk.length;
      for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, at + 1)) this.rows += 1;
      yield chunk;
    }
  }

  total(): Pick<SavedTable, 'rows' | 'bytes' | 'sha256'> {
    return { rows: this.rows, bytes: this.bytes, sha256: this.hash.copy().digest('hex') };
  }
}
