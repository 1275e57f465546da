import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';

const EVERY_MS = 10;
const NANOSECONDS = 1_000_000;

/** How long the event loop of this process kept a timer waiting during some work, beyond its time. */
export class LagWatch {
  /** One for each piece of work: a watch taken up again would count the time between as waiting. */
  private readonly watches: IntervalHistogram[] = [];

  /** So many of a hundred looks waited no longer than this, in milliseconds, during the worst piece of work. */
  within(ofHundred: number): number {
    return Math.max(...this.watches.map((watch) => beyond(watch.percentile(ofHundred))));
  }

  /** The longest of all waits, in milliseconds. */
  get longest(): number {
    return Math.max(...this.watches.map(({ max }) => beyond(max)));
  }

  /** Does work and watches it. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const watch = monitorEventLoopDelay({ resolution: EVERY_MS });
    this.watches.push(watch);
    watch.enable();
    try {
      return await work();
    } finally {
      watch.disable();
    }
  }
}

function beyond(nanoseconds: number): number {
  return Math.max(0, Math.round(nanoseconds / NANOSECONDS) - EVERY_MS);
}
