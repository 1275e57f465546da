import type { Actor } from '#kernel';
import { ProblemException } from '#platform';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageCommands } from '../http/commands.js';
import { type FormFields, SentForm } from '../http/form.js';
import { goTo } from '../http/page.js';
import { PageController } from '../http/page-controller.js';
import { SignedInActor } from '../http/visitor.js';
import { commandOf } from './action-commands.js';
import { ActionDesk } from './action-desk.js';
import { fieldFaults, refusalFault } from './action-faults.js';
import { fieldsOf } from './action-forms.js';
import { actionAt, type ActionName } from './action-name.js';
import { doneAt } from './done-at.js';
import { givenAction } from './given-action.js';
import { showAction } from './shown-action.js';
import { versionSeen } from './version-seen.js';

type Plain = Exclude<ActionName, 'open-hearing'>;

/** What is done in a case by a form: asked, and done. */
@Controller('sager/:number')
@PageController()
export class CaseActionsController {
  constructor(
    private readonly desk: ActionDesk,
    private readonly commands: PageCommands,
  ) {}

  @Get(':action')
  async ask(
    @SignedInActor() visitor: Actor,
    @Param('number') number: string,
    @Param('action') path: string,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const action = plainAction(path);
    const acting = await this.desk.for(visitor, number, action);
    if (!acting.offered.includes(action)) throw new ProblemException(422, 'not-in-this-state');
    return showAction(reply, { visitor, action, acting, values: {}, faults: [] });
  }

  @Post(':action')
  async act(
    @SignedInActor() visitor: Actor,
    @Param('number') number: string,
    @Param('action') path: string,
    @SentForm() form: FormFields,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const action = plainAction(path);
    const acting = await this.desk.for(visitor, number, action);
    const fields = fieldsOf(action, acting.about);
    const given = givenAction(fields, form);
    const { values } = given;
    if (given.faults.length > 0) return showAction(reply, { visitor, action, acting, values, faults: fieldFaults(fields, given) });
    const command = await commandOf(action, values, this.desk.commands(visitor));
    const refusal = await this.commands.give(visitor, acting.id, command, action === 'decide' ? versionSeen(form) : undefined);
    if (refusal === undefined) return goTo(reply, doneAt(acting.about.state.number, action));
    const after = await this.desk.for(visitor, number, action);
    return showAction(reply, { visitor, action, acting: after, values, faults: [refusalFault(fields, refusal)] });
  }
}

function plainAction(path: string): Plain {
  const action = actionAt(path);
  if (action === undefined || action === 'open-hearing') throw new ProblemException(404, 'not-found');
  return action;
}
