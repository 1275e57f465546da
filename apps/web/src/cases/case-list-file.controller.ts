import { type CaseLine, CaseList, placeOf } from '#casework';
import type { Actor } from '#kernel';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageController } from '../http/page-controller.js';
import { SignedInActor } from '../http/visitor.js';
import { caseListFile } from './case-list-file.js';
import { casesWanted } from './cases-wanted.js';

const PAGE_SIZE = 500;
const MOST_LINES = 10_000;
const HEADERS = {
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': 'attachment; filename="sager.csv"',
  'cache-control': 'private, no-store',
} as const;

/** The list of cases, as far as it is narrowed, as a file. */
@Controller('sager.csv')
@PageController()
export class CaseListFileController {
  constructor(private readonly list: CaseList) {}

  @Get()
  async file(@SignedInActor() visitor: Actor, @Query() query: Readonly<Record<string, unknown>>, @Res() reply: FastifyReply) {
    const wanted = casesWanted(query);
    const lines: CaseLine[] = [];
    for (let more = true; more && lines.length < MOST_LINES;) {
      const last = lines.at(-1);
      const page = await this.list.page(visitor, wanted, last && placeOf(last, wanted.sort), PAGE_SIZE);
      lines.push(...page);
      more = page.length === PAGE_SIZE;
    }
    return reply.headers(HEADERS).send(caseListFile(lines));
  }
}
