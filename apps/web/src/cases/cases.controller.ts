import { CaseList, placeOf } from '#casework';
import type { Actor } from '#kernel';
import { AppClock } from '#platform';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { showPage } from '../http/page.js';
import { PageController } from '../http/page-controller.js';
import { SignedInActor } from '../http/visitor.js';
import { CasesPage } from './cases.page.js';
import { casesWanted, placeAfter, queryFor } from './cases-wanted.js';

const PAGE_SIZE = 25;

/** The cases that whoever reads may know of. */
@Controller('sager')
@PageController()
export class CasesController {
  constructor(
    private readonly list: CaseList,
    private readonly clock: AppClock,
  ) {}

  @Get()
  async cases(@SignedInActor() visitor: Actor, @Query() query: Readonly<Record<string, unknown>>, @Res() reply: FastifyReply) {
    const wanted = casesWanted(query);
    const [now, lines] = await Promise.all([this.clock.now(), this.list.page(visitor, wanted, placeAfter(query), PAGE_SIZE + 1)]);
    const shown = lines.slice(0, PAGE_SIZE);
    const last = lines.length > PAGE_SIZE ? shown.at(-1) : undefined;
    const next = last && queryFor(wanted, placeOf(last, wanted.sort));
    return showPage(reply, CasesPage({ visitor, now, wanted, lines: shown, next }));
  }
}
