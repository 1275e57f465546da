import { within } from './time-limit.js';

/** A connection that can be closed in good order, or cut. */
export interface Closable {
  close(): Promise<void>;
  disconnect(): Promise<void>;
}

const CUT_WITHIN_MS = 500;

/** Closes in good order within `ms` milliseconds, else cuts the connection; never throws. */
export async function closeWithin(ms: number, what: Closable): Promise<void> {
  try {
    await within(ms, 'Closing', what.close());
  } catch {
    await within(CUT_WITHIN_MS, 'Cutting', what.disconnect()).catch(() => undefined);
  }
}
