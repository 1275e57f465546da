import { PlacementListsModule, SubmitLists } from '#placement-lists';
import { streamXlsxRows } from 'hucre/xlsx';
import type { Comparison } from '../measuring/comparison.js';
import { LagWatch } from '../measuring/lag-watch.js';
import { MemoryWatch } from '../measuring/memory-watch.js';
import type { Count } from '../measuring/report.js';
import { openByHand } from '../setting/by-hand.js';
import { klvWorkbook } from '../setting/klv-workbook.js';
import { type FileKind, sendIn } from '../setting/list-sending.js';
import type { Place } from '../setting/place.js';
import { openProduct } from '../setting/product.js';

const BOUND = 1.25;
/** Of the memory a thread that reads may take. */
const MOST_MIB = 1024;
const MOST_LAG_MS = 50;
const OF_HUNDRED = 99;
const WORKBOOK: FileKind = {
  fileName: 'liste.xlsx',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** K2: a list in a workbook read, checked in every column, stored, and made part of a case by one event, against its streaming reader alone. */
export async function* largeWorkbooks(place: Place): AsyncGenerator<Comparison | Count> {
  const { rows } = place.options;
  const url = await place.database('large_workbooks');
  const pool = openByHand(place, url);
  const lists = (await openProduct(place, url, { modules: [PlacementListsModule] })).get(SubmitLists);
  const workbook = await klvWorkbook(rows);
  const [memory, lag] = [new MemoryWatch(), new LagWatch()];
  const empty = (): Promise<unknown> => pool.query('truncate placement_block');
  const submit = (): Promise<void> => memory.during(() => lag.during(() => sendIn(lists, workbook, WORKBOOK)));
  yield {
    ...{ figure: 'K2', label: `${rows}`, callers: 1, bound: BOUND },
    ours: { operations: rows, prepare: empty, work: submit, nodes: [process.pid] },
    against: { operations: rows, prepare: empty, work: () => readAlone(workbook, rows), nodes: [process.pid] },
  };
  yield countOf(`${rows} memory`, memory.mostMib, MOST_MIB, 'MiB above what the process had before');
  yield countOf(`${rows} lag`, lag.within(OF_HUNDRED), MOST_LAG_MS, `ms in ${OF_HUNDRED} of 100 looks, longest ${lag.longest}`);
}

function countOf(label: string, count: number, bound: number, name: string): Count {
  return { figure: 'K2', label, count, bound, good: count <= bound, names: [name] };
}

async function readAlone(workbook: Buffer, rows: number): Promise<void> {
  let read = -1;
  for await (const { values } of streamXlsxRows(workbook)) read += Math.min(values.length, 1);
  if (read !== rows) throw new Error(`${read} of ${rows} rows were read`);
}
