import { Bodies } from '#bodies';
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
import { type ReplyRefusal, ReplyPage } from './reply.page.js';

const REFUSALS: Readonly<Partial<Record<string, ReplyRefusal>>> = {
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
    private readonly bodies: Bodies,
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
    const { remark, minorityStatement: statement } = own ?? {};
    const given = { answer, remark, statement, contentHash: found.hearing.contentHash, faults: [] };
    return this.confirm(reply, visitor, found, given, undefined);
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
    const refusal = given.faults.length > 0 ? undefined : await this.send(visitor, found.id, given);
    if (given.faults.length > 0 || refusal !== undefined) return this.confirm(reply, visitor, found, given, refusal);
    return goTo(reply, `/hoeringer/${found.read.state.number}#dit-svar`);
  }

  private async send(visitor: Actor, caseId: string, given: GivenReply): Promise<ReplyRefusal | undefined> {
    const { answer, remark, statement: minorityStatement, contentHash } = given;
    const { council, memberId = '', seats: seatsHeld } = visitor;
    const seatTerms = await this.bodies.seatTerms(council);
    const data = { memberId, seatsHeld, answer, remark, minorityStatement, contentHash, seatTerms };
    const code = await this.commands.give(visitor, caseId, { type: 'reply', data }, undefined);
    if (code === undefined) return undefined;
    const refusal = REFUSALS[code];
    if (refusal === undefined) throw new ProblemException(UNPROCESSABLE, code);
    return refusal;
  }

  private async confirm(
    reply: FastifyReply,
    visitor: Actor,
    { read, hearing }: FoundHearing,
    { answer, remark, statement, faults }: GivenReply,
    refusal: ReplyRefusal | undefined,
  ): Promise<FastifyReply> {
    const { number, subject } = read.state;
    const { question, closesAt, contentHash } = hearing;
    const now = await this.clock.now();
    const chosen = { answer, remark, statement, faults, refusal };
    return showPage(reply, ReplyPage({ visitor, now, number, subject, question, closesAt, contentHash, ...chosen }));
  }
}
