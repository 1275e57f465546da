import { can } from '#identity';
import type { Actor, JsonObject } from '#kernel';
import { type KeptRow, ListRows, type ReportFormat, ListsAgain, QuarterOverview, Uploads } from '#placement-lists';
import { ProblemException } from '#platform';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentActor } from '../http/actor-guard.js';
import { ValidQuery } from '../http/body.js';
import { cursorOf, page, placeIn } from '../http/cursor.js';
import { IdInPath } from '../http/id-in-path.js';
import { PAGE_SIZE } from '../http/page.dto.js';
import { QuarterQuery, RowsQuery } from './klv-list.dto.js';

const REPORT_TYPES: Readonly<Record<ReportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const ROW = /^\d{1,9}$/;

/** What has become of lists, as the caller may see it. */
@Controller('klv-lists')
export class KlvListReadsController {
  constructor(
    private readonly rows: ListRows,
    private readonly again: ListsAgain,
    private readonly overviews: QuarterOverview,
    private readonly uploads: Uploads,
  ) {}

  @Get('overview')
  async overview(@CurrentActor() actor: Actor, @ValidQuery(QuarterQuery) { year, quarter }: QuarterQuery) {
    const isAllowed = can(actor, 'read-list-overview', { council: actor.council, senders: [], sender: undefined });
    if (!isAllowed) throw new ProblemException(403, 'not-permitted');
    return this.overviews.of(actor, { year, quarter });
  }

  @Get('uploads/:upload')
  async progress(@IdInPath('upload') upload: string, @CurrentActor() actor: Actor) {
    return known(await this.uploads.find(actor, upload));
  }

  @Get(':caseId/rows')
  async findRows(@IdInPath('caseId') caseId: string, @CurrentActor() actor: Actor, @ValidQuery(RowsQuery) query: RowsQuery) {
    const version = known(await this.rows.version(actor, caseId, query.version));
    const { importId } = version.list;
    const bound: JsonObject = { list: 'klv-rows', actor: actor.id, importId, finding: query.finding };
    const place = placeIn(bound, query.cursor, (value) => ROW.test(value));
    const limit = query.limit ?? PAGE_SIZE;
    const found = await this.rows.page(actor, version, { finding: query.finding, after: Number(place?.value ?? 0), limit: limit + 1 });
    const lines = page(found, limit, ({ row }) => cursorOf(bound, { value: String(row), id: importId }));
    return { ...lines, items: lines.items.map(shownRow) };
  }

  @Get(':caseId/report.csv')
  async report(@IdInPath('caseId') caseId: string, @CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    await this.sendReport(caseId, actor, reply, 'csv');
  }

  @Get(':caseId/report.xlsx')
  async workbook(@IdInPath('caseId') caseId: string, @CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    await this.sendReport(caseId, actor, reply, 'xlsx');
  }

  private async sendReport(caseId: string, actor: Actor, reply: FastifyReply, format: ReportFormat): Promise<void> {
    const { fileName, bytes } = known(await this.again.report(actor, caseId, format));
    const headers = {
      'content-type': REPORT_TYPES[format],
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    };
    await reply.headers(headers).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
}

function known<T>(found: T | undefined): T {
  if (found === undefined) throw new ProblemException(404, 'not-found');
  return found;
}

function shownRow({ row, fields, findings }: KeptRow) {
  return { row, ...fields, findings };
}
