import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { Place } from './place.js';

const NOTED = /LOG: +(?:execute ([^:]+)|statement): (.*)$/;
const SETTLES_IN_MS = 300;
/** Sent by itself some time after an append, at most twenty times a second. */
const NOTIFIES = 'pg_notify';

/** The statements that PostgreSQL is sent while something happens, by their name or else their text, in order. */
export async function statementsOf(place: Place, pool: Pool, happening: () => Promise<unknown>): Promise<readonly string[]> {
  await pool.query('select 1');
  await log(pool, 'all');
  const before = (await noted(place)).length;
  await happening();
  await settle();
  const all = await noted(place);
  await log(pool, 'none');
  return all.slice(before).filter((text) => !text.includes('pg_reload_conf') && !text.includes(NOTIFIES) && text !== 'notify');
}

async function log(pool: Pool, which: 'all' | 'none'): Promise<void> {
  await pool.query(`alter system set log_statement = '${which}'`);
  await pool.query('select pg_reload_conf()');
  await settle();
}

async function noted({ folder }: Place): Promise<readonly string[]> {
  const name = (await readdir(folder)).find((file) => /^postgres-\d+\.log$/.test(file));
  if (name === undefined) throw new Error('The server keeps no log');
  const lines = (await readFile(join(folder, name), 'utf8')).split('\n');
  return lines.flatMap((line) => {
    const found = NOTED.exec(line);
    if (found === null) return [];
    const [, prepared = '<unnamed>', text = ''] = found;
    return [prepared === '<unnamed>' ? text.trim().slice(0, 40) : prepared];
  });
}

async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, SETTLES_IN_MS));
}
