import type { JsonObject } from '#kernel';
import type { LoggedEvent } from '../log/events.js';

/** A stream as its events have made it. */
export interface FoldedStream {
  readonly council: string;
  readonly stream: string;
  readonly version: number;
  readonly first: LoggedEvent;
  readonly state: JsonObject;
}

/** A table with rows by council and stream that the append writes from the state of the stream. */
export interface StreamTable {
  readonly name: string;
  /** Columns that the database computes: SQL over `g.row`, the row as {@link rows} gives it. */
  readonly computed: Readonly<Record<string, string>>;
  /** The rows of a stream, without council and stream; moments as text, absent members are null. */
  rows(stream: FoldedStream): readonly JsonObject[];
}

/** How streams of one type become their state row and the rows of tables beside it. */
export interface StreamModel {
  readonly streamType: string;
  /** The type of event every such stream begins with, and no other. */
  readonly firstEvent: string;
  evolve(state: JsonObject | undefined, event: LoggedEvent): JsonObject;
  readonly tables: readonly StreamTable[];
}
