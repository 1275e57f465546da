import { Bodies } from '#bodies';
import { type Actor, copenhagenDayOf } from '#kernel';
import { AppClock, ProblemException } from '#platform';
import { Controller, Get } from '@nestjs/common';
import { CurrentActor } from '../http/actor-guard.js';
import { ValidQuery } from '../http/body.js';
import { IdInPath } from '../http/id-in-path.js';
import { bodyAnswer } from './body.view.js';
import { BodyQuery } from './body-query.dto.js';

@Controller('bodies')
export class BodiesController {
  constructor(
    private readonly bodies: Bodies,
    private readonly clock: AppClock,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor): Promise<object> {
    const all = await this.bodies.all(actor.council);
    return { items: all.map(bodyAnswer), next: null };
  }

  @Get(':id')
  async read(@CurrentActor() actor: Actor, @IdInPath('id') id: string, @ValidQuery(BodyQuery) query: BodyQuery): Promise<object> {
    const on = query.on ?? copenhagenDayOf(await this.clock.now());
    const body = await this.bodies.one(actor.council, id, on);
    if (body === undefined) throw new ProblemException(404, 'not-found');
    return bodyAnswer(body);
  }
}
