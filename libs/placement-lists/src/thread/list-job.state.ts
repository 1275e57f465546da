import type { Finding } from '#kernel';
import type { ReadingProgress } from '../list/progress.state.js';
import type { ListFacts } from '../list/facts.state.js';
import type { FoundRow } from '../list/found-row.view.js';
import type { Acceptance, ListResult } from '../list/list-result.view.js';

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

/** What is asked of a thread once it has read its list. */
export type ThreadQuestion = 'rows' | 'report';

/** What a thread says. After `rows` that are empty there are no more; `failed` names no content of the file. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: ReadingProgress }
  | { readonly kind: 'read'; readonly answer: ListAnswer }
  | { readonly kind: 'rows'; readonly rows: readonly FoundRow[] }
  | { readonly kind: 'report'; readonly report: Uint8Array }
  | { readonly kind: 'failed'; readonly name: string; readonly frames: string };
