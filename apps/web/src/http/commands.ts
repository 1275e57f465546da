import { type CaseAnswer, HandleCase, type UntimedCommand } from '#casework';
import type { Actor } from '#kernel';
import { newId, ProblemException } from '#platform';
import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';

const STATUS = { 'not-found': 404, 'not-permitted': 403, busy: 409 } as const;

/** Commands to cases that people give on pages. */
@Injectable()
export class PageCommands {
  constructor(private readonly commands: CommandBus) {}

  /**
   * Gives a command, to the case at the version that was seen where it matters; answers the code of the refusal, also that the
   * version has changed, and undefined when it was carried out. @throws ProblemException for every other end
   */
  async give(actor: Actor, caseId: string, command: UntimedCommand, ifVersion: number | undefined): Promise<string | undefined> {
    const asked = { actor, caseId, command, repeatable: undefined, correlationId: newId(), causationId: undefined, ifVersion };
    const answer: CaseAnswer = await this.commands.execute(new HandleCase(asked));
    if (answer.kind === 'done') return undefined;
    if (answer.kind === 'refused') return answer.rejection.code;
    if (answer.kind === 'version-changed') return answer.kind;
    throw new ProblemException(STATUS[answer.kind], answer.kind);
  }
}
