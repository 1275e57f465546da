import { type CaseAnswer, HandleCase, type UntimedCommand } from '#casework';
import type { Actor } from '#kernel';
import { newId, ProblemException } from '#platform';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';

const STATUS = { 'not-found': 404, 'not-permitted': 403, 'version-changed': 412, busy: 409 } as const;

/** Commands to cases that people give on pages. */
@Injectable()
export class PageCommands {
  constructor(private readonly commands: CommandBus) {}

  /** Gives a command; answers the code of the refusal, undefined when it was carried out. @throws ProblemException for every other end */
  async give(actor: Actor, caseId: string, command: UntimedCommand): Promise<string | undefined> {
    const asked = { actor, caseId, command, repeatable: undefined, correlationId: newId(), causationId: undefined, ifVersion: undefined };
    const answer: CaseAnswer = await this.commands.execute(new HandleCase(asked));
    if (answer.kind === 'done') return undefined;
    if (answer.kind === 'refused') return answer.rejection.code;
    throw new ProblemException(STATUS[answer.kind], answer.kind);
  }
}
