import { Documents, downloadHeaders, factsStated, HearingList, hearingView } from '#casework';
import type { Actor } from '#kernel';
import { AppClock, ProblemException } from '#platform';
import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { showPage } from '../http/page.js';
import { PageController } from '../http/page-controller.js';
import { SignedInActor } from '../http/visitor.js';
import { DANISH } from '../words/danish.js';
import { danishValues } from '../words/danish-values.js';
import { FoundHearings } from './found-hearings.js';
import { HearingPage } from './hearing.page.js';
import { HearingsPage } from './hearings.page.js';
import { mayAnswer } from './may-answer.js';

const MOST_LISTED = 200;
const CASE_NUMBER = /^[A-Z0-9]{1,10}-\d{4}-\d{6}$/;

/** What awaits a member, and one hearing to read. */
@Controller('hoeringer')
@PageController()
export class HearingsController {
  constructor(
    private readonly hearings: HearingList,
    private readonly found: FoundHearings,
    private readonly documents: Documents,
    private readonly clock: AppClock,
  ) {}

  @Get()
  async list(@SignedInActor() visitor: Actor, @Query('inhabil') declared: unknown, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const isMember = visitor.memberId !== undefined;
    const page = (answered: boolean | undefined) =>
      this.hearings.page(visitor, { mine: isMember, open: true, answered }, undefined, MOST_LISTED);
    const [now, waiting, answered] = await Promise.all([this.clock.now(), page(isMember ? false : undefined), isMember ? page(true) : []]);
    const isDone = typeof declared === 'string' && CASE_NUMBER.test(declared);
    const notice = isDone ? DANISH.disqualification.done(declared) : undefined;
    return showPage(reply, HearingsPage({ visitor, now, waiting, answered, notice }));
  }

  @Get(':number')
  async read(@SignedInActor() visitor: Actor, @Param('number') number: string, @Res() reply: FastifyReply): Promise<FastifyReply> {
    const found = await this.found.of(visitor, number);
    const { read, hearing, type } = found;
    const [now, similar] = await Promise.all([this.clock.now(), this.found.similarTo(visitor, found)]);
    const view = hearingView(hearing, read.state, type, visitor);
    const facts = factsStated(read.state.submission, type.words.da, danishValues(visitor.council, now));
    return showPage(reply, HearingPage({ visitor, now, read, type, view, facts, similar, mayAnswer: mayAnswer(hearing, visitor) }));
  }

  @Get(':number/dokumenter/:documentId')
  async document(
    @SignedInActor() visitor: Actor,
    @Param('number') number: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { id } = await this.found.of(visitor, number);
    const found = await this.documents.find(visitor, id, documentId);
    if (found === undefined) throw new ProblemException(404, 'not-found');
    return reply.headers(downloadHeaders(found.document)).send(found.bytes);
  }
}
