import type { Tx } from '../database/tx.js';
import type { LoggedEvent } from '../log/events.js';

/**
 * One reader of the log of all councils. It gets every event once, a stream always in version order. `name` is permanent:
 * its checkpoint goes by it, and of all processes only one reads under a name at a time.
 */
export interface LogSubscription {
  readonly name: string;
  /** Inside the transaction that moves the checkpoint, as the worker's role: what is written here is written once. Keep it short. */
  handle(events: readonly LoggedEvent[], tx: Tx): Promise<void>;
  /**
   * When that transaction has committed: here jobs are queued. A process that dies in between loses this call, so a sweep
   * must find what still waits. It is tried again until it succeeds, so it may run twice.
   */
  after(events: readonly LoggedEvent[]): Promise<void>;
}
