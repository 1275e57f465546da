import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** The sign of life of workers, by the system's time and not the application clock. */
@Injectable()
export class WorkerPulse {
  private readonly worker = randomUUID();
  private beats = 0;

  constructor(private readonly database: Database) {}

  /** Says that this worker lives; at its first beat it removes those that have been dead for a day. */
  async beat(): Promise<void> {
    if (this.beats === 0)
      await this.database.workerQuery({ text: "delete from worker_pulse where at < now() - interval '1 day'", values: [] });
    this.beats += 1;
    const text = 'insert into worker_pulse values ($1, clock_timestamp()) on conflict (worker) do update set at = excluded.at';
    await this.database.workerQuery({ name: 'worker_pulse', text, values: [this.worker] });
  }

  /** Seconds since any worker ticked; `undefined` when none ever has. */
  async workerPulseAge(): Promise<number | undefined> {
    const text =
      'select greatest(extract(epoch from clock_timestamp() - max(at)), 0)::float8 as age from worker_pulse having max(at) is not null';
    const [row] = await this.database.query<{ readonly age: number }>({ name: 'worker_pulse_age', text, values: [] });
    return row?.age;
  }
}
