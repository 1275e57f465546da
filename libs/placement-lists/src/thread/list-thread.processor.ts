import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { type ReadList, readList } from '../csv/read-list.processor.js';
import { reportFile } from '../csv/report-file.processor.js';
import { caseFindings, flaggedRows } from '../list/case-findings.assessment.js';
import { rowsInChunks } from '../list/found-row.view.js';
import { isRefused, listResult } from '../list/list-result.view.js';
import type { CheckedList } from '../list/list.assessment.js';
import { blockOf } from '../list/row-block.view.js';
import { readWorkbook } from '../xlsx/read-workbook.processor.js';
import { isWorkbook } from '../xlsx/workbook-bytes.state.js';
import { reportWorkbook } from '../xlsx/report-workbook.processor.js';
import type { ReadingProgress } from '../list/progress.state.js';
import type { ListJob, SentBlock, ThreadMessage, ThreadQuestion } from './list-job.state.js';

const ROWS_OF_A_BLOCK = 250;
const BLOCKS_AT_A_TIME = 20;

if (parentPort !== null) void readAndAnswer(parentPort, workerData as ListJob);

type Say = (message: ThreadMessage, handedOver?: readonly ArrayBuffer[]) => void;

/** The thread: reads the list, says what was found, then answers what is asked about it until it is closed. */
async function readAndAnswer(port: MessagePort, job: ListJob): Promise<void> {
  const say: Say = (message, handedOver = []) => port.postMessage(message, handedOver);
  await guarded(say, async () => {
    const list = await answered(job, say);
    if (list === undefined) return;
    const blocks = blocksOf(list);
    const answers: Readonly<Record<ThreadQuestion, () => void | Promise<void>>> = {
      rows: () => sayBlocks(nextOf(blocks, BLOCKS_AT_A_TIME), say),
      csv: () => say({ kind: 'report', report: reportFile(list) }),
      xlsx: async () => say({ kind: 'report', report: await reportWorkbook(list) }),
    };
    port.on('message', (question: ThreadQuestion) => void guarded(say, answers[question]));
  });
}

/** Says what was found; undefined when there was too much to read. The rows of a list that is refused are not given out. */
async function answered(job: ListJob, say: Say): Promise<CheckedList | undefined> {
  const { acceptance } = job;
  const read = await readFile(job, say);
  if (read === 'too-large') {
    say({ kind: 'too-large' });
    return undefined;
  }
  const { list } = read;
  const refused = isRefused(list, acceptance);
  const taken = refused ? { ...list, valid: [] } : list;
  const result = listResult(read, acceptance);
  say({ kind: 'read', answer: { isRefused: refused, result, caseFindings: caseFindings(taken), flagged: flaggedRows(taken) } });
  return taken;
}

function readFile({ bytes, facts }: ListJob, say: Say): ReadList | Promise<ReadList | 'too-large'> {
  const onProgress = (progress: ReadingProgress): void => say({ kind: 'progress', progress });
  return isWorkbook(bytes) ? readWorkbook(bytes, facts, onProgress) : readList(bytes, facts, onProgress);
}

function* blocksOf(list: CheckedList): Generator<SentBlock, void> {
  const encoder = new TextEncoder();
  for (const rows of rowsInChunks(list, ROWS_OF_A_BLOCK)) {
    const block = blockOf(rows);
    yield { ...block, rows: encoder.encode(block.rows) };
  }
}

/** So many of what is still to come. */
function nextOf<T>(coming: Iterator<T, void>, most: number): readonly T[] {
  const taken: T[] = [];
  while (taken.length < most) {
    const next = coming.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

/** Their bytes are handed over and not copied. */
function sayBlocks(blocks: readonly SentBlock[], say: Say): void {
  say(
    { kind: 'rows', blocks },
    blocks.map(({ rows }) => rows.buffer),
  );
}

/** The message of a fault might hold what a cell holds, so only its name and place leave the thread. */
async function guarded(say: Say, work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (fault) {
    const { name, stack = '' } = fault instanceof Error ? fault : new Error();
    const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
    say({ kind: 'failed', name, frames: frames.join('\n') });
  }
}
