import { can } from '#identity';
import type { Actor, Instant } from '#kernel';
import { AppClock, ProblemException } from '#platform';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { CurrentActor } from '../http/actor-guard.js';
import { ValidBody } from '../http/body.js';
import { momentOf } from '../http/moments.js';
import { ClockDto } from './demo.dto.js';

/** The application clock, where it may be moved. */
@Controller('demo/clock')
export class ClockController {
  constructor(private readonly clock: AppClock) {}

  @Post()
  @HttpCode(200)
  async move(@CurrentActor() actor: Actor, @ValidBody(ClockDto) given: ClockDto): Promise<{ readonly now: Instant }> {
    const may = can(actor, 'move-clock', { council: actor.council, senders: [], sender: undefined });
    if (!may) throw new ProblemException(403, 'not-permitted');
    const now = momentOf(given.now);
    if ((await this.clock.moveTo(now)) === 'cannot-go-back') throw new ProblemException(422, 'clock-cannot-go-back');
    return { now };
  }
}
