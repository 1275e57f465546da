import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { readList } from '../csv/read-list.processor.js';
import { reportFile } from '../csv/report-file.processor.js';
import { caseFindings, flaggedRows } from '../list/case-findings.assessment.js';
import { rowsInChunks } from '../list/found-row.view.js';
import { isRefused, listResult } from '../list/list-result.view.js';
import type { CheckedList } from '../list/list.assessment.js';
import { blockOf } from '../list/row-block.view.js';
import type { ListJob, SentBlock, ThreadMessage, ThreadQuestion } from './list-job.state.js';

const ROWS_OF_A_BLOCK = 250;
const BLOCKS_AT_A_TIME = 20;

if (parentPort !== null) readAndAnswer(parentPort, workerData as ListJob);

type Say = (message: ThreadMessage, handedOver?: readonly ArrayBuffer[]) => void;

/** The thread: reads the list, says what was found, then answers what is asked about it until it is closed. */
function readAndAnswer(port: MessagePort, job: ListJob): void {
  const say: Say = (message, handedOver = []) => port.postMessage(message, handedOver);
  guarded(say, () => {
    const list = answered(job, say);
    const blocks = blocksOf(list);
    const answers: Readonly<Record<ThreadQuestion, () => void>> = {
      rows: () => sayBlocks(nextOf(blocks, BLOCKS_AT_A_TIME), say),
      report: () => say({ kind: 'report', report: reportFile(list) }),
    };
    port.on('message', (question: ThreadQuestion) => guarded(say, answers[question]));
  });
}

/** Says what was found. The rows of a list that is refused are not given out. */
function answered({ bytes, facts, acceptance }: ListJob, say: Say): CheckedList {
  const { list, dialect } = readList(bytes, facts, (progress) => say({ kind: 'progress', progress }));
  const refused = isRefused(list, acceptance);
  const taken = refused ? { ...list, valid: [] } : list;
  const result = listResult(list, dialect, acceptance);
  say({ kind: 'read', answer: { isRefused: refused, result, caseFindings: caseFindings(taken), flagged: flaggedRows(taken) } });
  return taken;
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
function guarded(say: Say, work: () => void): void {
  try {
    work();
  } catch (fault) {
    const { name, stack = '' } = fault instanceof Error ? fault : new Error();
    const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
    say({ kind: 'failed', name, frames: frames.join('\n') });
  }
}
