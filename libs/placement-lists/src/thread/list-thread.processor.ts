import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { readList } from '../csv/read-list.processor.js';
import { reportFile } from '../csv/report-file.processor.js';
import { caseFindings, flaggedRows } from '../list/case-findings.assessment.js';
import { rowsInChunks } from '../list/found-row.view.js';
import { isRefused, listResult } from '../list/list-result.view.js';
import type { CheckedList } from '../list/list.assessment.js';
import type { ListJob, ThreadMessage, ThreadQuestion } from './list-job.state.js';

const ROWS_AT_A_TIME = 1000;

if (parentPort !== null) readAndAnswer(parentPort, workerData as ListJob);

/** The thread: reads the list, says what was found, then answers what is asked about it until it is closed. */
function readAndAnswer(port: MessagePort, job: ListJob): void {
  const say = (message: ThreadMessage): void => port.postMessage(message);
  guarded(say, () => {
    const list = answered(job, say);
    const chunks = rowsInChunks(list, ROWS_AT_A_TIME);
    port.on('message', (question: ThreadQuestion) => {
      guarded(say, () => say(question === 'rows' ? { kind: 'rows', rows: nextOf(chunks) } : { kind: 'report', report: reportFile(list) }));
    });
  });
}

/** Says what was found. The rows of a list that is refused are not given out. */
function answered({ bytes, facts, acceptance }: ListJob, say: (message: ThreadMessage) => void): CheckedList {
  const { list, dialect } = readList(bytes, facts, (progress) => say({ kind: 'progress', progress }));
  const refused = isRefused(list, acceptance);
  const taken = refused ? { ...list, valid: [] } : list;
  const result = listResult(list, dialect, acceptance);
  say({ kind: 'read', answer: { isRefused: refused, result, caseFindings: caseFindings(taken), flagged: flaggedRows(taken) } });
  return taken;
}

function nextOf<T>(chunks: Generator<readonly T[], void>): readonly T[] {
  const next = chunks.next();
  return next.done === true ? [] : next.value;
}

/** The message of a fault might hold what a cell holds, so only its name and place leave the thread. */
function guarded(say: (message: ThreadMessage) => void, work: () => void): void {
  try {
    work();
  } catch (fault) {
    const { name, stack = '' } = fault instanceof Error ? fault : new Error();
    const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
    say({ kind: 'failed', name, frames: frames.join('\n') });
  }
}
