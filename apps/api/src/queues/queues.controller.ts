import { CaseNumbers } from '#casework';
import { can } from '#identity';
import type { Actor } from '#kernel';
import { type JobView, ProblemException, QUEUE_NAMES, type QueueName, type QueueOverview, Queues } from '#platform';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../http/actor-guard.js';
import { ValidQuery } from '../http/body.js';
import { isOfCouncil, jobAnswer } from './job.view.js';
import { JobQuery } from './job-query.dto.js';

@Controller('queues')
export class QueuesController {
  constructor(
    private readonly queues: Queues,
    private readonly numbers: CaseNumbers,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<readonly QueueOverview[]> {
    permit(actor, 'read-queues');
    return this.queues.overview();
  }

  @Get(':name/jobs')
  async jobs(@CurrentActor() actor: Actor, @Param('name') name: string, @ValidQuery(JobQuery) { state, q }: JobQuery): Promise<object> {
    permit(actor, 'read-queues');
    const found = await this.queues.jobs(queueNamed(name), { state, anyOf: await this.wordsFor(actor, q) });
    return { items: found.filter((job) => isOfCouncil(job, actor.council)).map(jobAnswer), next: null };
  }

  @Post(':name/jobs/:id/retry')
  @HttpCode(200)
  async retry(@CurrentActor() actor: Actor, @Param('name') name: string, @Param('id') id: string): Promise<object> {
    permit(actor, 'retry-job');
    const queue = queueNamed(name);
    const parked = await this.parked(queue, id, actor.council);
    if (!(await this.queues.retry(queue, id))) throw new ProblemException(404, 'not-found');
    return jobAnswer({ ...parked, state: 'waiting', attempts: 0, reason: null });
  }

  /** A job of the clock's knows its case by id alone. */
  private async wordsFor({ council }: Actor, q: string | undefined): Promise<readonly string[]> {
    if (q === undefined) return [];
    const caseId = await this.numbers.idOf(council, q);
    return caseId === undefined ? [q] : [q, caseId];
  }

  private async parked(queue: QueueName, id: string, council: string): Promise<JobView> {
    const found = await this.queues.jobs(queue, { state: 'failed', anyOf: [id] });
    const job = found.find((one) => one.id === id && isOfCouncil(one, council));
    if (job === undefined) throw new ProblemException(404, 'not-found');
    return job;
  }
}

function permit(actor: Actor, action: 'read-queues' | 'retry-job'): void {
  if (!can(actor, action, { council: actor.council, senders: [], sender: undefined })) throw new ProblemException(403, 'not-permitted');
}

function queueNamed(name: string): QueueName {
  const queue = QUEUE_NAMES.find((one) => one === name);
  if (queue === undefined) throw new ProblemException(404, 'not-found');
  return queue;
}
