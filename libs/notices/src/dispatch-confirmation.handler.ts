import { HandleCase } from '#casework';
import { systemActor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NoticeFailure } from './notice-failure.handler.js';
import type { Notice } from './notice.state.js';

/** Puts on record that a dispatch has gone; quiet when that is known. */
@Injectable()
export class DispatchConfirmation {
  constructor(private readonly commands: CommandBus) {}

  /** @throws NoticeFailure when the case does not take the word */
  async confirm({ id, council, stream, eventId }: Notice, dispatchId: string): Promise<void> {
    const answer = await this.commands.execute(
      new HandleCase({
        caseId: stream,
        ifVersion: undefined,
        command: { type: 'confirm-dispatch', data: { dispatchId, bySystem: true } },
        actor: systemActor(council),
        repeatable: undefined,
        correlationId: id,
        causationId: eventId,
      }),
    );
    if (answer.kind !== 'done') throw new NoticeFailure('not-confirmed', answer.kind, false);
  }
}
