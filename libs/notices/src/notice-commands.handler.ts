import { type CaseState, HandleCase, type UntimedCommand } from '#casework';
import { systemActor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { NoticeFailure } from './notice-failure.handler.js';
import type { Notice, NoticeFault } from './notice.state.js';

/** What the product itself says to the case of a notice. */
@Injectable()
export class NoticeCommands {
  constructor(private readonly commands: CommandBus) {}

  /** The dispatch has gone; quiet when that is known. @throws NoticeFailure when the case does not take the word */
  async confirm(notice: Notice, dispatchId: string): Promise<void> {
    await this.give(notice, { type: 'confirm-dispatch', data: { dispatchId, bySystem: true } }, 'not-confirmed');
  }

  /** The letter is written and put away; the answer is the case, with the letter on it or not. @throws NoticeFailure as above */
  async file(notice: Notice, letter: Extract<UntimedCommand, { readonly type: 'file-letter' }>['data']): Promise<CaseState> {
    return this.give(notice, { type: 'file-letter', data: letter }, 'not-filed');
  }

  private async give({ id, council, stream, eventId }: Notice, command: UntimedCommand, otherwise: NoticeFault): Promise<CaseState> {
    const answer = await this.commands.execute(
      new HandleCase({
        caseId: stream,
        ifVersion: undefined,
        command,
        actor: systemActor(council),
        repeatable: undefined,
        correlationId: id,
        causationId: eventId,
      }),
    );
    if (answer.kind !== 'done') throw new NoticeFailure(otherwise, answer.kind, false);
    return answer.state;
  }
}
