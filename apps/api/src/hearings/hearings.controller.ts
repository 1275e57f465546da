import { type HearingLine, HearingList, hearingPlace } from '#casework';
import type { Actor } from '#kernel';
import { Controller, Get } from '@nestjs/common';
import { CurrentActor } from '../http/actor-guard.js';
import { ValidQuery } from '../http/body.js';
import { cursorOf, page, type Page, placeIn } from '../http/cursor.js';
import { PAGE_SIZE } from '../http/page.dto.js';
import { HearingQuery } from './hearing-query.dto.js';

@Controller('hearings')
export class HearingsController {
  constructor(private readonly hearings: HearingList) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @ValidQuery(HearingQuery) query: HearingQuery): Promise<Page<HearingLine>> {
    const { mine = false, open, answered, limit = PAGE_SIZE, cursor } = query;
    const wanted = { mine, open, answered };
    const filter = { list: 'hearings', ...wanted };
    const lines = await this.hearings.page(actor, wanted, placeIn(filter, cursor), limit + 1);
    return page(lines, limit, (last) => cursorOf(filter, hearingPlace(last)));
  }
}
