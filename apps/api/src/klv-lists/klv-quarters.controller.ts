import { can } from '#identity';
import type { Actor, Quarter } from '#kernel';
import { QuarterReads, Quarters } from '#placement-lists';
import { ProblemException } from '#platform';
import { Controller, Get, HttpCode, Param, type PipeTransform, Post } from '@nestjs/common';
import { CurrentActor } from '../http/actor-guard.js';
import { streamDoneOr } from '../http/answer.js';
import { Asker, type Asking } from '../http/asking.js';
import { ValidBody } from '../http/body.js';
import { Resource } from '../http/resource.js';
import { DistributionDto, FIRST_YEAR, LAST_YEAR } from './klv-list.dto.js';

const YEAR = /^\d{4}$/;
const QUARTER = /^[1-4]$/;

/** Year and quarter in the path; what is none names nothing. */
class QuarterPipe implements PipeTransform<Readonly<Record<string, string>>, Quarter> {
  transform({ year = '', quarter = '' }: Readonly<Record<string, string>>): Quarter {
    const isOne = YEAR.test(year) && QUARTER.test(quarter) && Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
    if (!isOne) throw new ProblemException(404, 'not-found');
    return { year: Number(year), quarter: Number(quarter) };
  }
}

/** What the lists of a quarter come to, and what has been done about them. */
@Controller('klv-lists/quarters/:year/:quarter')
export class KlvQuartersController {
  constructor(
    private readonly reads: QuarterReads,
    private readonly quarters: Quarters,
  ) {}

  @Get()
  async read(@Param(new QuarterPipe()) quarter: Quarter, @CurrentActor() actor: Actor) {
    knownTo(actor);
    return this.shown(actor, quarter);
  }

  @Post('distribute')
  @HttpCode(200)
  async distribute(
    @Param(new QuarterPipe()) quarter: Quarter,
    @Asker() asking: Asking,
    @ValidBody(DistributionDto) { reason }: DistributionDto,
  ) {
    const { actor } = asking;
    knownTo(actor);
    if (!can(actor, 'distribute-lists', councilOf(actor))) throw new ProblemException(403, 'not-permitted');
    streamDoneOr(await this.quarters.distribute(asking, quarter, reason ?? undefined));
    return this.shown(actor, quarter);
  }

  private async shown(actor: Actor, quarter: Quarter) {
    const { shown, version } = await this.reads.of(actor, quarter);
    return new Resource(shown, version);
  }
}

function knownTo(actor: Actor): void {
  if (!can(actor, 'read-list-quarter', councilOf(actor))) throw new ProblemException(404, 'not-found');
}

function councilOf({ council }: Actor) {
  return { council, senders: [], sender: undefined };
}
