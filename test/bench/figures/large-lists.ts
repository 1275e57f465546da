import { PlacementListsModule, SubmitLists } from '#placement-lists';
import { Client } from 'pg';
import { Readable } from 'node:stream';
import { copyIn } from '../../../libs/platform/src/upkeep/copy-in.js';
import type { Comparison } from '../measuring/comparison.js';
import { MemoryWatch } from '../measuring/memory-watch.js';
import type { Count } from '../measuring/report.js';
import { openByHand } from '../setting/by-hand.js';
import { klvFile } from '../setting/klv-file.js';
import { type FileKind, sendIn } from '../setting/list-sending.js';
import type { Place } from '../setting/place.js';
import { openProduct } from '../setting/product.js';

const FAULT_IN_EVERY = 100;
const BOUND = 2;
/** Of the memory a thread that reads may take. */
const MOST_MIB = 1024;
const CHUNK = 65_536;
const CSV: FileKind = { fileName: 'liste.csv', mediaType: 'text/csv' };

/** The columns of the file; what PostgreSQL reads as Danes write it is typed. */
const BARE_TABLE = `create table bare_row (municipality text, year int, quarter int, measure text, sector text, employer text, cvr text,
  p_number text, industry text, occupation text, starts_on date, ends_on date, weekly_hours text, ordinary_employees text, supported_fte text,
  statement text, average_headcount text, headcount_now text, vacated text, target_group text)`;
const COPY = `copy bare_row from stdin (format csv, delimiter ';', header, encoding 'UTF8')`;

/** K1: a list read, checked in every column, stored, and made part of a case by one event, against COPY of its file into a bare table. */
export async function* largeLists(place: Place): AsyncGenerator<Comparison | Count> {
  const url = await place.database('large_lists');
  const pool = openByHand(place, url);
  await pool.query(BARE_TABLE);
  const client = new Client({ connectionString: url, options: '-c datestyle=ISO,DMY' });
  await client.connect();
  place.atEnd(() => client.end());
  const lists = (await openProduct(place, url, { modules: [PlacementListsModule] })).get(SubmitLists);
  const { rows } = place.options;
  for (const [label, file] of [
    [`${rows}`, klvFile(rows)],
    [`${rows} faulty`, klvFile(rows, FAULT_IN_EVERY)],
  ] as const) {
    const memory = new MemoryWatch();
    const empty = (): Promise<unknown> => pool.query('truncate placement_block, bare_row');
    yield {
      ...{ figure: 'K1', label, callers: 1, bound: BOUND },
      ours: { operations: rows, prepare: empty, work: () => memory.during(() => sendIn(lists, file, CSV)), nodes: [process.pid] },
      against: { operations: rows, prepare: empty, work: () => copied(client, file, rows) },
    };
    yield memoryOf(label, memory);
  }
}

function memoryOf(label: string, { mostMib }: MemoryWatch): Count {
  const names = ['MiB above what the process had before'];
  return { figure: 'K1', label: `${label} memory`, count: mostMib, bound: MOST_MIB, good: mostMib <= MOST_MIB, names };
}

async function copied(client: Client, file: Buffer, rows: number): Promise<void> {
  const count = await copyIn(client, COPY, Readable.from(partsOf(file)));
  if (count !== rows) throw new Error(`${count} of ${rows} rows were copied`);
}

function* partsOf(file: Buffer): Generator<Buffer> {
  for (let from = 0; from < file.length; from += CHUNK) yield file.subarray(from, from + CHUNK);
}
