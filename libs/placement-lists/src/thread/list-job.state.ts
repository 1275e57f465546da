import type { Finding } from '#kernel';
import type { ReadingProgress } from '../list/progress.state.js';
import type { ListFacts } from '../list/facts.state.js';
import type { Acceptance, ListResult } from '../list/list-result.view.js';
import type { RowBlock } from '../list/row-block.view.js';

/** What a thread is given to read. */
export interface ListJob {
  readonly bytes: Uint8Array;
  readonly facts: ListFacts;
  readonly acceptance: Acceptance;
}

/** What a thread has found out about a list. */
export interface ListAnswer {
  readonly isRefused: boolean;
  readonly result: ListResult;
  /** Findings of the case, of the rows taken in. */
  readonly caseFindings: readonly Finding[];
  /** How many of the rows taken in something was found in. */
  readonly flagged: number;
}

/** A block of rows on its way out of the thread: in UTF-8, so that nothing needs to look into it again. */
export type SentBlock = Omit<RowBlock, 'rows'> & { readonly rows: Uint8Array<ArrayBuffer> };

/** What is asked of a thread once it has read its list. */
export type ThreadQuestion = 'rows' | ReportFormat;

/** What a report is written as. */
export type ReportFormat = 'csv' | 'xlsx';

/** What a thread says. After `rows` without blocks there are no more; `failed` names no content of the file. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: ReadingProgress }
  | { readonly kind: 'read'; readonly answer: ListAnswer }
  | { readonly kind: 'rows'; readonly blocks: readonly SentBlock[] }
  | { readonly kind: 'report'; readonly report: Uint8Array }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed'; readonly name: string; readonly frames: string };
