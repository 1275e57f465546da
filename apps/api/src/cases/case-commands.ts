import { type CaseRequest, HandleCase, type UntimedCommand } from '#casework';
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
    return this.shown.show(await this.carryOut(asking, caseId, command), asking.actor);
  }

  /** Gives a command. @throws ProblemException when it is not carried out */
  async carryOut(asking: Asking, caseId: string, command: UntimedCommand): Promise<Done> {
    const request: CaseRequest = { ...asking, caseId, command, causationId: undefined };
    return doneOr(await this.commands.execute(new HandleCase(request)));
  }
}
