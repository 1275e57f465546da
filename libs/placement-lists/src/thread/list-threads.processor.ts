import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { GivenUp, ReadingGivenUp, ReadingProgress } from '../list/progress.state.js';
import type { ListAnswer, ListJob, ReportFormat, SentBlock, ThreadMessage, ThreadQuestion } from './list-job.state.js';

/** How a file is read: how long it may take, and who is told how far it has come. */
export interface ThreadOptions {
  readonly timeoutMs: number;
  readonly onProgress: (progress: ReadingProgress) => void;
}

/** A list that a thread has read and holds. */
export interface HeldList {
  readonly answer: ListAnswer;
  /** The rows taken in, some blocks at a time and only when asked for; none when the list is refused. Can be walked once. */
  readonly rows: () => AsyncGenerator<readonly SentBlock[], void>;
  /** The report on the list. */
  readonly report: (format: ReportFormat) => Promise<Uint8Array>;
}

/** What came of a file: what was made of the list it holds, or why it was given up. */
export type ThreadOutcome<T> = { readonly kind: 'read'; readonly value: T } | ReadingGivenUp;

const LONGEST_READING_MS = 20_000;
const MOST_MEMORY_MB = 1024;
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY';
const BESIDE = new URL('./list-thread.processor.js', import.meta.url);

/** The script beside this one; where sources run uncompiled, as in tests, that of the last build. */
const SCRIPT = import.meta.url.endsWith('.ts')
  ? new URL(BESIDE.href.replace('/libs/placement-lists/', '/dist/libs/placement-lists/'))
  : BESIDE;
const DEFAULTS: ThreadOptions = { timeoutMs: LONGEST_READING_MS, onProgress: () => undefined };

/**
 * Reads a list in a thread of its own, off the event loop, and hands it to `use`; the thread ends when `use` does. A file that
 * takes too long or too much memory is given up; any other fault of the thread is thrown without what the file holds.
 */
export async function inListThread<T>(
  job: ListJob,
  options: Partial<ThreadOptions>,
  use: (list: HeldList) => Promise<T>,
): Promise<ThreadOutcome<T>> {
  const { timeoutMs, onProgress } = { ...DEFAULTS, ...options };
  const thread = new ListThread(job);
  try {
    const answer = await thread.read(timeoutMs, onProgress);
    if (typeof answer === 'string') return { kind: 'given-up', why: answer };
    return { kind: 'read', value: await use({ answer, rows: () => thread.rows(), report: (format) => thread.report(format) }) };
  } finally {
    await thread.end();
  }
}

class ListThread {
  private readonly worker: Worker;
  private readonly messages: AsyncIterator<unknown>;

  constructor(job: ListJob) {
    this.worker = new Worker(SCRIPT, { workerData: job, resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB } });
    this.messages = on(this.worker, 'message', { close: ['exit'] });
  }

  async read(timeoutMs: number, onProgress: ThreadOptions['onProgress']): Promise<ListAnswer | GivenUp> {
    const timeout = setTimeout(() => void this.end(), timeoutMs);
    try {
      for (;;) {
        const message = await this.heard();
        if (message === undefined) return 'too-slow';
        if (message.kind === 'progress') onProgress(message.progress);
        if (message.kind === 'too-large') return message.kind;
        if (message.kind === 'read') return message.answer;
      }
    } catch (fault) {
      if (isOutOfMemory(fault)) return 'too-large';
      throw fault;
    } finally {
      clearTimeout(timeout);
    }
  }

  async *rows(): AsyncGenerator<readonly SentBlock[], void> {
    for (;;) {
      const message = await this.asked('rows');
      if (message.kind !== 'rows' || message.blocks.length === 0) return;
      yield message.blocks;
    }
  }

  async report(format: ReportFormat): Promise<Uint8Array> {
    const message = await this.asked(format);
    if (message.kind !== 'report') throw new Error(`A thread that was asked for a report answered with ${message.kind}`);
    return message.report;
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private async asked(question: ThreadQuestion): Promise<ThreadMessage> {
    this.worker.postMessage(question);
    const message = await this.heard();
    if (message === undefined) throw new Error('The thread that held a list has ended');
    return message;
  }

  /** The next thing the thread says; undefined when it has ended. */
  private async heard(): Promise<ThreadMessage | undefined> {
    const next = await this.messages.next();
    if (next.done === true) return undefined;
    const [message] = next.value as readonly [ThreadMessage];
    if (message.kind !== 'failed') return message;
    throw new Error(`Reading a list failed with ${message.name}\n${message.frames}`);
  }
}

function isOutOfMemory(fault: unknown): boolean {
  return fault instanceof Error && 'code' in fault && fault.code === OUT_OF_MEMORY;
}
