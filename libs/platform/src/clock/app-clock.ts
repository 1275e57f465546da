import type { Instant } from '#kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** The channel that says the application clock was moved. */
export const CLOCK_CHANNEL = 'clock';

const MOVE = `update installation
   set clock_offset = make_interval(secs => ceil(extract(epoch from $1::timestamptz - clock_timestamp()) * 1000) / 1000)
 where date_trunc('milliseconds', clock_timestamp() + clock_offset) <= $1::timestamptz
returning only_row`;

/** The application clock: the database's time plus an offset that all processes share and that survives restarts. */
@Injectable()
export class AppClock {
  constructor(private readonly database: Database) {}

  /** The application's time; in SQL it is `app_now()`. */
  async now(): Promise<Instant> {
    const [row] = await this.database.query<{ readonly now: Instant }>({ name: 'app_now', text: 'select app_now() as now', values: [] });
    if (row === undefined) throw new Error('The database told no time');
    return row.now;
  }

  /** Sets the clock forward to a moment, from which it runs on, and wakes all that wait for time to pass. */
  async moveTo(to: Instant): Promise<'moved' | 'cannot-go-back'> {
    const moved = await this.database.query({ text: MOVE, values: [to] });
    if (moved.length === 0) return 'cannot-go-back';
    this.database.notify(CLOCK_CHANNEL);
    return 'moved';
  }
}
