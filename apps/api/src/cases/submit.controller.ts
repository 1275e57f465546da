import { HandleCase } from '#casework';
import { caseTypeNamed } from '#case-types';
import type { CaseType } from '#kernel';
import { newId, ProblemException } from '#platform';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { doneOr } from '../http/answer.js';
import { Asker, type Asking } from '../http/asking.js';
import { ValidQuery } from '../http/body.js';
import { SubmitQuery } from './case-list.dto.js';
import { GivenSubmissions } from './given-submissions.js';
import { Senders } from './senders.js';
import { ShownCases } from './shown-cases.js';

const LISTS_ARE_FILES = 'KLV-lister sendes som filer til /api/v1/klv-lists.';

/** New cases. */
@Controller('cases')
export class SubmitController {
  constructor(
    private readonly commands: CommandBus,
    private readonly senders: Senders,
    private readonly submissions: GivenSubmissions,
    private readonly shown: ShownCases,
  ) {}

  /** Lists are sent as files. */
  @Post('klv-list')
  refuseList(): never {
    throw new ProblemException(405, 'method-not-allowed', { allow: ['GET'], detail: LISTS_ARE_FILES });
  }

  @Post(':type')
  async submit(
    @Param('type') name: string,
    @ValidQuery(SubmitQuery) { onBehalfOf }: SubmitQuery,
    @Body() body: unknown,
    @Asker() { actor, repeatable, correlationId }: Asking,
  ) {
    const type = typeNamed(name);
    const sender = await this.senders.senderOf(actor, type, onBehalfOf);
    const data = {
      ...this.submissions.forNew(type, body),
      caseId: newId(),
      council: actor.council,
      sender,
      registeredBySecretariat: actor.role === 'secretariat',
    };
    const request = { actor, repeatable, correlationId, causationId: undefined, type, received: { type: 'submit', data } } as const;
    const done = doneOr(await this.commands.execute(new HandleCase(request)));
    return this.shown.show(done, actor, undefined, `/api/v1/cases/${done.state.id}`);
  }
}

function typeNamed(name: string): CaseType {
  const type = caseTypeNamed(name);
  if (type === undefined) throw new ProblemException(404, 'not-found');
  return type;
}
