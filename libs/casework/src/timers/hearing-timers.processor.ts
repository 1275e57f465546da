import { Bodies } from '#bodies';
import { systemActor } from '#kernel';
import { newId, type NewJob, TimerWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { HandleCase } from '../handling/handle-case.handler.js';

/** Closes hearings whose end the sweep has announced, and looks at those that the turn of a day names. The command looks at the clock again and stays quiet when it is too early or too late. */
@Injectable()
export class HearingTimers {
  constructor(
    private readonly timers: TimerWork,
    private readonly commands: CommandBus,
    private readonly bodies: Bodies,
  ) {}

  /** Begins to work on them. */
  async start(): Promise<void> {
    await this.timers.on('hearing-close', (job) => this.close(job));
  }

  private async close({ id, data }: NewJob): Promise<void> {
    const { council, stream } = data;
    if (council === undefined || stream === undefined) throw new Error('a timer names its council and its case');
    const seatTerms = await this.bodies.seatTerms(council);
    const answer = await this.commands.execute(
      new HandleCase({
        caseId: stream,
        ifVersion: undefined,
        command: { type: 'expire-hearing', data: { decisionId: newId(), dispatchId: newId(), seatTerms } },
        actor: systemActor(council),
        repeatable: undefined,
        correlationId: id,
        causationId: undefined,
      }),
    );
    if (answer.kind !== 'done') throw new Error(`the hearing could not be closed: ${answer.kind}`);
  }
}
