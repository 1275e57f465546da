import type { Actor } from '#kernel';
import { AppClock, ProblemException } from '#platform';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageCommands } from '../http/commands.js';
import { type FormFields, SentForm } from '../http/form.js';
import { goTo, showPage } from '../http/page.js';
import { PageController } from '../http/page-controller.js';
import { SignedInActor } from '../http/visitor.js';
import { type FoundHearing, FoundHearings } from './found-hearings.js';
import { answerCalled, givenReply, type GivenReply } from './given-reply.js';
import { type ReplyFault, ReplyPage } from './reply.page.js';

const REFUSALS: Readonly<Partial<Record<string, ReplyFault>>> = {
  'content-changed': 'changed',
  'hearing-is-closed': 'closed',
  'not-a-hearing-member': 'seat',
};
const UNPROCESSABLE = 422;

/** A member's answer: chosen, confirmed, received. */
@Controller('hoeringer/:number/svar')
@PageController()
export class ReplyController {
  constructor(
    private readonly found: FoundHearings,
    private readonly commands: PageCommands,
    private readonly clock: AppClock,
  ) {}

  @Get()
  async choose(
    @SignedInActor() visitor: Actor,
    @Param('number') number: string,
    @Query('svar') chosen: unknown,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const answer = answerCalled(chosen);
    if (answer === undefined) return goTo(reply, `/hoeringer/${encodeURIComponent(number)}`);
    const found = await this.found.of(visitor, number);
    const own = found.hearing.replies.findLast(({ memberId }) => memberId === visitor.memberId);
    const given = { answer, remark: own?.remark, contentHash: found.hearing.contentHash, fault: undefined };
    return this.confirm(reply, visitor, found, given);
  }

  @Post()
  async give(
    @SignedInActor() visitor: Actor,
    @Param('number') number: string,
    @SentForm() form: FormFields,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const found = await this.found.of(visitor, number);
    const given = givenReply(form);
    if (given === undefined) throw new ProblemException(400, 'malformed');
    const fault = given.fault ?? (await this.send(visitor, found.id, given));
    if (fault !== undefined) return this.confirm(reply, visitor, found, { ...given, fault });
    return goTo(reply, `/hoeringer/${found.read.state.number}#dit-svar`);
  }

  private async send(visitor: Actor, caseId: string, { answer, remark, contentHash }: GivenReply): Promise<ReplyFault | undefined> {
    const { memberId = '', seats: seatsHeld } = visitor;
    const refusal = await this.commands.give(visitor, caseId, {
      type: 'reply',
      data: { memberId, seatsHeld, answer, remark, contentHash },
    });
    if (refusal === undefined) return undefined;
    const fault = REFUSALS[refusal];
    if (fault === undefined) throw new ProblemException(UNPROCESSABLE, refusal);
    return fault;
  }

  private async confirm(
    reply: FastifyReply,
    visitor: Actor,
    { read, hearing }: FoundHearing,
    { answer, remark, fault }: Omit<GivenReply, 'fault'> & { readonly fault: ReplyFault | undefined },
  ): Promise<FastifyReply> {
    const { number, subject } = read.state;
    const { question, closesAt, contentHash } = hearing;
    const now = await this.clock.now();
    const page = ReplyPage({ visitor, now, number, subject, question, closesAt, contentHash, answer, remark, fault });
    return showPage(reply, page);
  }
}
