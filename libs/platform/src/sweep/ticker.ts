import type { Instant } from '#kernel';
import { Injectable, Logger } from '@nestjs/common';
import { AppClock, CLOCK_CHANNEL } from '../clock/app-clock.js';
import { Database } from '../database/database.js';
import { Wake } from '../subscriptions/wake.js';
import { WorkerPulse } from './worker-pulse.js';

/** Something to look after every second; safe to run in several processes at once, and again after a fault. */
export interface Sweep {
  readonly name: string;
  /** `now` is the application's time. */
  tick(now: Instant): Promise<void>;
}

const TICK_MS = 1000;

/** Runs the sweeps of this process every second and whenever the clock is moved, and gives the worker's sign of life. */
@Injectable()
export class Ticker {
  private readonly logger = new Logger('ticker');
  private readonly wake = new Wake();
  private readonly sweeps: Sweep[] = [];
  private readonly failing = new Set<string>();
  private running: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly clock: AppClock,
    private readonly pulse: WorkerPulse,
  ) {}

  /** Adds a sweep; the first one starts the ticking. */
  run(sweep: Sweep): void {
    this.sweeps.push(sweep);
    this.running ??= this.tickOn();
  }

  /** Ends after the tick under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake.wake();
    await this.running;
  }

  private async tickOn(): Promise<void> {
    const unlisten = await this.database.listen(CLOCK_CHANNEL, () => {
      this.wake.wake();
    });
    while (!this.stopped) {
      await this.watched('tick', () => this.tick());
      await this.wake.sleep(TICK_MS);
    }
    await unlisten();
  }

  private async tick(): Promise<void> {
    const now = await this.clock.now();
    await this.pulse.beat();
    await Promise.all(this.sweeps.map((sweep) => this.watched(sweep.name, () => sweep.tick(now))));
  }

  /** A fault is logged when it begins, not every second that it lasts. */
  private async watched(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.failing.delete(name);
    } catch (fault) {
      if (!this.failing.has(name)) this.logger.error(fault instanceof Error ? fault : String(fault), name);
      this.failing.add(name);
    }
  }
}
