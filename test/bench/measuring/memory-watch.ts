const EVERY_MS = 10;
const MIB = 1_048_576;

/** How much more memory the process, its threads included, has had during some work than just before it. */
export class MemoryWatch {
  /** The most of all times, in MiB. */
  mostMib = 0;

  /** Does work and watches it. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const before = process.memoryUsage.rss();
    const look = (): void => {
      this.mostMib = Math.max(this.mostMib, Math.round((process.memoryUsage.rss() - before) / MIB));
    };
    const looking = setInterval(look, EVERY_MS);
    try {
      return await work();
    } finally {
      look();
      clearInterval(looking);
    }
  }
}
