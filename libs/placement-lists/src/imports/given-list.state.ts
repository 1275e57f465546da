import type { Quarter } from '#kernel';
import type { Acceptance, ListResult } from '../list/list-result.view.js';
import type { ReadingGivenUp } from '../list/progress.state.js';

/** A file as it was sent, with the quarter and the municipality it is sent for. */
export interface GivenList extends Quarter {
  readonly municipality: string;
  readonly acceptance: Acceptance;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** In hexadecimal. */
  readonly sha256: string;
  /** The id under which the sender asks how far the upload has come. */
  readonly upload: string | undefined;
}

/** How checking a file ended: with a result, with one that says the file cannot be read at all, or before its end was reached. */
export type CheckOutcome = { readonly kind: 'checked' | 'unreadable'; readonly result: ListResult } | ReadingGivenUp;

/** What only one case may be about. */
export function listKey(municipality: string, { year, quarter }: Quarter): string {
  return `${municipality}/${String(year)}/${String(quarter)}`;
}
