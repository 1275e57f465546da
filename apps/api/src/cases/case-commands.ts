import { type CaseAnswer, type CaseRequest, HandleCase, type UntimedCommand } from '#casework';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { type Done, doneOr } from '../http/answer.js';
import type { Asking } from '../http/asking.js';
import { ShownCases } from './shown-cases.js';

/** Commands to cases, from the request to the case as it then is. */
@Injectable()
export class CaseCommands {
  constructor(
    private readonly commands: CommandBus,
    private readonly shown: ShownCases,
  ) {}

  /** Gives a command and shows the case after it. @throws ProblemException when it is not carried out */
  async give(asking: Asking, caseId: string, command: UntimedCommand) {
    return this.shownAfter(asking, await this.answer(asking, caseId, command));
  }

  /** Gives a command. @throws ProblemException when it is not carried out */
  async carryOut(asking: Asking, caseId: string, command: UntimedCommand): Promise<Done> {
    return doneOr(await this.answer(asking, caseId, command));
  }

  /** Gives a command, and answers how it ended. */
  answer(asking: Asking, caseId: string, command: UntimedCommand): Promise<CaseAnswer> {
    const request: CaseRequest = { ...asking, caseId, command, causationId: undefined };
    return this.commands.execute(new HandleCase(request));
  }

  /** The case after a command. @throws ProblemException when it was not carried out */
  async shownAfter({ actor }: Asking, answer: CaseAnswer) {
    return this.shown.show(doneOr(answer), actor);
  }
}
