import type { JsonObject } from '#kernel';
import type { Column } from '../list/columns.state.js';
import type { ListCode } from '../list/finding.state.js';

/** What a sentence about a finding may speak of: its column, and the figures it rests on. Never what a cell holds. */
export interface Told {
  readonly column: Column | undefined;
  readonly data: JsonObject;
}

/** The words of the findings of lists in one language: what is wrong, and what to do about it. */
export interface ListWords {
  readonly findings: Readonly<Record<ListCode, (told: Told) => string>>;
  readonly deadlines: { readonly 'list-due': string };
}
