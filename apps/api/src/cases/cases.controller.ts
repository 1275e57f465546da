import { type CaseFilter, CaseList, type CaseRead, Cases, placeOf, reassessmentView, relationTo, timelineView, typeOf } from '#casework';
import { can } from '#identity';
import type { Actor, JsonObject } from '#kernel';
import { ProblemException } from '#platform';
import { Controller, Get } from '@nestjs/common';
import { CurrentActor } from '../http/actor-guard.js';
import { ValidQuery } from '../http/body.js';
import { cursorOf, page, placeIn } from '../http/cursor.js';
import { IdInPath } from '../http/id-in-path.js';
import { momentOf } from '../http/moments.js';
import { PAGE_SIZE } from '../http/page.dto.js';
import { CaseListQuery, CaseQuery, filterOf, LawQuery } from './case-list.dto.js';
import { Reassessments } from './reassessments.js';
import { ShownCases } from './shown-cases.js';

/** Cases as the caller may see them. */
@Controller('cases')
export class CasesController {
  constructor(
    private readonly list: CaseList,
    private readonly cases: Cases,
    private readonly shown: ShownCases,
    private readonly reassessments: Reassessments,
  ) {}

  @Get()
  async findAll(@CurrentActor() actor: Actor, @ValidQuery(CaseListQuery) query: CaseListQuery) {
    if (!can(actor, 'read-case', { council: actor.council, senders: [], sender: undefined }))
      throw new ProblemException(403, 'not-permitted');
    const filter = filterOf(query);
    const bound = boundTo(actor, filter);
    const limit = query.limit ?? PAGE_SIZE;
    const lines = await this.list.page(actor, filter, placeIn(bound, query.cursor), limit + 1);
    return page(lines, limit, (last) => cursorOf(bound, placeOf(last, filter.sort)));
  }

  @Get(':id')
  async find(@IdInPath('id') id: string, @CurrentActor() actor: Actor, @ValidQuery(CaseQuery) { asOf }: CaseQuery) {
    const now = known(await this.cases.find(actor, id));
    const at = momentOf(asOf);
    const read = at === undefined ? now : known(await this.cases.asOf(actor, id, at));
    return this.shown.showInFull(read, actor, relationTo(now.state, actor));
  }

  @Get(':id/assessment')
  async assessment(@IdInPath('id') id: string, @CurrentActor() actor: Actor, @ValidQuery(LawQuery) { on }: LawQuery) {
    return reassessmentView(await this.reassessments.of(actor, id, on), actor);
  }

  @Get(':id/timeline')
  async timeline(@IdInPath('id') id: string, @CurrentActor() actor: Actor) {
    const history = await this.cases.history(actor, id);
    if (history === undefined) throw new ProblemException(404, 'not-found');
    const { state } = history.read;
    return { items: timelineView(history.events, state, typeOf(state), actor) };
  }
}

function known(read: CaseRead | undefined): CaseRead {
  if (read === undefined) throw new ProblemException(404, 'not-found');
  return read;
}

/** A cursor belongs to the list of one actor with one filter. */
function boundTo({ id, council }: Actor, filter: CaseFilter): JsonObject {
  return { list: 'cases', actor: id, council, ...filter };
}
