import { type Instant, epochOf } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { NewJob } from '../queues/job.js';
import { Queues } from '../queues/queues.js';
import type { Sweep } from './ticker.js';

/** A timer whose moment has come. */
export interface DueTimer {
  readonly council: string;
  readonly stream: string;
  readonly kind: string;
  readonly dueAt: Instant;
}

const BATCH = 200;
const REPEAT_AFTER_MS = 4000;
const BEFORE_ALL = ['-infinity', '', '00000000-0000-0000-0000-000000000000', ''];

const DUE = `select council, stream, kind, due_at as "dueAt" from deadline
 where due_at <= $1 and (due_at, council, stream, kind) > ($2, $3, $4, $5)
 order by due_at, council, stream, kind limit ${String(BATCH)}`;

/**
 * Announces due timers on the queue `hearings`, under an id that makes each one job however often and by however many
 * workers it is announced. What stays due is announced again every few seconds, for the queue may have lost it.
 */
@Injectable()
export class DeadlineSweep implements Sweep {
  readonly name = 'deadlines';
  private announced: ReadonlyMap<string, number> = new Map();

  constructor(
    private readonly database: Database,
    @Inject(Queues) private readonly queues: Pick<Queues, 'add'>,
  ) {}

  async tick(now: Instant): Promise<void> {
    const announced = new Map<string, number>();
    let after: readonly unknown[] | undefined = BEFORE_ALL;
    while (after !== undefined) {
      const statement = { name: 'due_timers', text: DUE, values: [now, ...after] };
      const due: readonly DueTimer[] = await this.database.workerQuery<DueTimer>(statement);
      await this.announce(due.map(jobOf), announced);
      after = due.length < BATCH ? undefined : placeOf(due.at(-1));
    }
    this.announced = announced;
  }

  private async announce(jobs: readonly NewJob[], announced: Map<string, number>): Promise<void> {
    const at = performance.now();
    const wanting = jobs.filter(({ id }) => at - (this.announced.get(id) ?? -Infinity) >= REPEAT_AFTER_MS);
    if (wanting.length > 0) await this.queues.add('hearings', wanting);
    for (const { id } of jobs) announced.set(id, this.announced.get(id) ?? at);
    for (const { id } of wanting) announced.set(id, at);
  }
}

function placeOf(timer: DueTimer | undefined): readonly unknown[] | undefined {
  return timer && [timer.dueAt, timer.council, timer.stream, timer.kind];
}

function jobOf({ council, stream, kind, dueAt }: DueTimer): NewJob {
  return { id: `${stream}_${kind}_${String(epochOf(dueAt))}`, name: kind, data: { council, stream, kind, dueAt } };
}
