import { type CaseAnswer, Trials } from '#casework';
import { type Actor, parseInstant } from '#kernel';
import { ProblemException } from '#platform';
import { Controller, Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageCommands } from '../http/commands.js';
import { type FormFields, SentForm } from '../http/form.js';
import { goTo, showPage } from '../http/page.js';
import { PageController } from '../http/page-controller.js';
import { SignedInActor } from '../http/visitor.js';
import { openingOf } from './action-commands.js';
import { ActionDesk, type ActingIn } from './action-desk.js';
import { fieldFaults, refusalFault } from './action-faults.js';
import { fieldsOf } from './action-forms.js';
import { doneAt } from './done-at.js';
import { type ActionValues, givenAction } from './given-action.js';
import { HearingPreviewPage } from './hearing-preview.page.js';
import { previewOf } from './hearing-preview.js';
import { showAction } from './shown-action.js';
import { versionSeen } from './version-seen.js';

const action = 'open-hearing';
const CHANGED = 'version-changed';

/** A hearing being opened: written, seen as members will see it, and sent. */
@Controller('sager/:number/hoering')
@PageController()
export class HearingOpeningController {
  constructor(
    private readonly desk: ActionDesk,
    private readonly commands: PageCommands,
    private readonly trials: Trials,
  ) {}

  @Get()
  async ask(@SignedInActor() visitor: Actor, @Param('number') number: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const acting = await this.desk.for(visitor, number, action);
    if (!acting.offered.includes(action)) throw new ProblemException(422, 'not-in-this-state');
    return showAction(reply, { visitor, action, acting, values: {}, faults: [] });
  }

  @Post()
  async open(
    @SignedInActor() visitor: Actor,
    @Param('number') number: string,
    @SentForm() form: FormFields,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const acting = await this.desk.for(visitor, number, action);
    const fields = fieldsOf(action, acting.about);
    const { values, faults } = givenAction(fields, form);
    if (form['trin'] === 'ret' || faults.length > 0) {
      return showAction(reply, { visitor, action, acting, values, faults: fieldFaults(fields, { values, faults }) });
    }
    if (form['trin'] !== 'send') return this.preview(reply, visitor, acting, values, false);
    const refusal = await this.send(visitor, acting, values, form);
    if (refusal === undefined) return goTo(reply, doneAt(acting.read.state.number, action));
    const after = await this.desk.for(visitor, number, action);
    if (refusal === CHANGED) return this.preview(reply, visitor, after, values, true);
    return showAction(reply, { visitor, action, acting: after, values, faults: [refusalFault(fields, refusal)] });
  }

  /** Sends what was seen: of the case as it was then, with the deadline that was shown. */
  private async send(visitor: Actor, { id }: ActingIn, values: ActionValues, form: FormFields): Promise<string | undefined> {
    const command = await openingOf(values, parseInstant(form['slutter'] ?? ''), this.desk.commands(visitor));
    return this.commands.give(visitor, id, command, versionSeen(form));
  }

  private async preview(reply: FastifyReply, visitor: Actor, acting: ActingIn, values: ActionValues, hasChanged: boolean) {
    const command = await openingOf(values, undefined, this.desk.commands(visitor));
    const answer = await this.trials.of(visitor, acting.read, command);
    if (answer.kind === 'done') {
      const { version } = acting.read;
      return showPage(reply, HearingPreviewPage({ visitor, version, values, hasChanged, ...previewOf(visitor, acting.type, answer) }));
    }
    const faults = [refusalFault(fieldsOf(action, acting.about), refusalIn(answer))];
    return showAction(reply, { visitor, action, acting, values, faults });
  }
}

function refusalIn(answer: Exclude<CaseAnswer, { readonly kind: 'done' }>): string {
  return answer.kind === 'refused' ? answer.rejection.code : answer.kind;
}
