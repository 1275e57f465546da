import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Queues } from '../queues/queues.js';
import { within } from '../queues/time-limit.js';
import { WorkerPulse } from '../sweep/worker-pulse.js';

const ASK_WITHIN_MS = 2_000;
const DEAD_AFTER_SECONDS = 120;

/** Whether a part answers. `secondsSinceTick` is `null` when no worker has ever ticked. */
export interface ReadinessReport {
  readonly status: 'ok' | 'error';
  readonly checks: {
    readonly database: { readonly status: 'ok' | 'error' };
    readonly queues: { readonly status: 'ok' | 'error'; readonly backend: 'postgresql' | 'redis' };
    readonly worker: { readonly status: 'ok' | 'error'; readonly secondsSinceTick: number | null };
  };
}

/** Looks whether the system can do its work: database and queues answer, and some worker has ticked within two minutes. */
@Injectable()
export class Readiness {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly pulse: WorkerPulse,
  ) {}

  /** The state of each part; never throws, and answers within about two seconds. */
  async check(): Promise<ReadinessReport> {
    const [database, queues, age] = await Promise.all([
      answers(this.database.query({ text: 'select 1', values: [] })),
      answers(this.queues.overview()),
      within(ASK_WITHIN_MS, 'The pulse', this.pulse.workerPulseAge()).catch(() => undefined),
    ]);
    const worker = age !== undefined && age < DEAD_AFTER_SECONDS;
    return {
      status: word(database && queues && worker),
      checks: {
        database: { status: word(database) },
        queues: { status: word(queues), backend: this.queues.kept },
        worker: { status: word(worker), secondsSinceTick: age === undefined ? null : Math.round(age) },
      },
    };
  }
}

async function answers(question: Promise<unknown>): Promise<boolean> {
  return within(ASK_WITHIN_MS, 'A part', question).then(
    () => true,
    () => false,
  );
}

function word(isWell: boolean): 'ok' | 'error' {
  return isWell ? 'ok' : 'error';
}
