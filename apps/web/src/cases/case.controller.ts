import { Documents, downloadHeaders, factsStated } from '#casework';
import type { Actor } from '#kernel';
import { AppClock, ProblemException } from '#platform';
import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ActionDesk } from '../actions/action-desk.js';
import { actionAt } from '../actions/action-name.js';
import { showPage } from '../http/page.js';
import { PageController } from '../http/page-controller.js';
import { SignedInActor } from '../http/visitor.js';
import { danishValues } from '../words/danish-values.js';
import { CasePage } from './case.page.js';
import { ShownCases } from './shown-cases.js';

/** One case, and its documents, for whoever may see it. */
@Controller('sager/:number')
@PageController()
export class CaseController {
  constructor(
    private readonly desk: ActionDesk,
    private readonly shown: ShownCases,
    private readonly documents: Documents,
    private readonly clock: AppClock,
  ) {}

  @Get()
  async read(
    @SignedInActor() visitor: Actor,
    @Param('number') number: string,
    @Query('udfoert') done: unknown,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const acting = await this.desk.at(visitor, number);
    const [now, { view, timeline }] = await Promise.all([this.clock.now(), this.shown.to(visitor, acting)]);
    const { read, type, offered } = acting;
    const facts = factsStated(view.submission, type.words.da, danishValues(visitor.council, now));
    return showPage(reply, CasePage({ visitor, now, state: read.state, type, view, facts, timeline, offered, done: actionAt(done) }));
  }

  @Get('dokumenter/:documentId')
  async document(
    @SignedInActor() visitor: Actor,
    @Param('number') number: string,
    @Param('documentId', ParseUUIDPipe) documentId: string,
    @Res() reply: FastifyReply,
  ): Promise<FastifyReply> {
    const { id } = await this.desk.at(visitor, number);
    const found = await this.documents.find(visitor, id, documentId);
    if (found === undefined) throw new ProblemException(404, 'not-found');
    return reply.headers(downloadHeaders(found.document)).send(found.bytes);
  }
}
