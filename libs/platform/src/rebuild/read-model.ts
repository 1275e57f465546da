import type { Tx } from '../database/tx.js';

/** What a rebuild found in one table: rows as they should be, how many of them were, and how many had to be written or taken away. */
export interface RebuildCount {
  readonly name: string;
  readonly rows: number;
  readonly identical: number;
  readonly repaired: number;
}

/** What a read model is rebuilt with: the whole database as its owner, and somewhere to say what was found. */
export interface RebuildDesk extends Tx {
  /** Does work in a transaction of its own; rolled back when the work throws. Keep it short: the system is in use. */
  transact<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Tells of a difference that was repaired. */
  repaired(what: string): void;
  /** Tells of something wrong that a rebuild cannot repair; the command then fails. */
  fault(what: string): void;
}

/**
 * Something that can be made again from the log and the documents. A lib contributes one for each of its own, and the
 * application that rebuilds lists them. A rebuild compares what is there with what should be, repairs what differs, and
 * must leave alone what is written meanwhile.
 */
export interface ReadModel {
  rebuild(desk: RebuildDesk): Promise<readonly RebuildCount[]>;
}
