import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Database, LOG_CHANNEL } from '#platform';

/** Wakes everybody in this process who follows the log when it grows; one connection hears for all of them. */
@Injectable()
export class LogWaker implements BeforeApplicationShutdown {
  private readonly waiting = new Set<() => void>();
  private listening: Promise<() => Promise<void>> | undefined;
  private turns = 0;

  constructor(private readonly database: Database) {}

  /** Counts the times the log has grown; read it before reading the log. */
  turn(): number {
    this.listening ??= this.database.listen(LOG_CHANNEL, () => {
      this.turns += 1;
      for (const wake of this.waiting) wake();
    });
    return this.turns;
  }

  /** Until the log has grown since a turn, `ms` have passed or the signal says stop. */
  async grown(since: number, ms: number, stop: AbortSignal): Promise<void> {
    if (this.turns !== since || stop.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        stop.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.waiting.add(wake);
      stop.addEventListener('abort', wake);
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    const stop = await this.listening;
    this.listening = undefined;
    await stop?.();
  }
}
