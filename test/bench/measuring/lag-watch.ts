import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

const EVERY_MS = 10;
const NANOSECONDS = 1_000_000;

/** How long the event loop of this process kept a timer waiting during some work, beyond its time. */
export class LagWatch {
  private readonly waits: IntervalHistogram = monitorEventLoopDelay({ resolution: EVERY_MS });

  /** So many of a hundred looks waited no longer than this, in milliseconds. */
  within(ofHundred: number): number {
    return beyond(this.waits.percentile(ofHundred));
  }

  /** The longest of all waits, in milliseconds. */
  get longest(): number {
    return beyond(this.waits.max);
  }

  /** Does work and watches it. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    this.waits.enable();
    try {
      return await work();
    } finally {
      this.waits.disable();
    }
  }
}

function beyond(nanoseconds: number): number {
  return Math.max(0, Math.round(nanoseconds / NANOSECONDS) - EVERY_MS);
}
