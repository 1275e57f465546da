import { Bodies } from '#bodies';
import { ballotHolder, Cases, explanationView, type Hearing, hearingView, type PersonNamed, typeOf } from '#casework';
import { DemoIdentity } from '#identity';
import type { Actor } from '#kernel';
import { ProblemException } from '#platform';
import { Controller, Get } from '@nestjs/common';
import { CurrentActor } from '../http/actor-guard.js';
import { IdInPath } from '../http/id-in-path.js';
import { SeatMatters } from './seat-matters.js';

@Controller('cases/:id/hearing')
export class CaseHearingController {
  constructor(
    private readonly cases: Cases,
    private readonly bodies: Bodies,
    private readonly demo: DemoIdentity,
    private readonly matters: SeatMatters,
  ) {}

  @Get()
  async read(@CurrentActor() actor: Actor, @IdInPath('id') caseId: string): Promise<object> {
    const { hearing, read } = await this.find(actor, caseId);
    const view = hearingView(hearing, read.state, typeOf(read.state), actor);
    return { ...view, ...(await this.matters.shownTo(actor, read)) };
  }

  @Get('explanation')
  async explain(@CurrentActor() actor: Actor, @IdInPath('id') caseId: string): Promise<object> {
    const { hearing } = await this.find(actor, caseId);
    return explanationView(hearing, actor, await this.holdersIn(actor.council, hearing));
  }

  private async find(actor: Actor, caseId: string) {
    const found = await this.cases.hearing(actor, caseId);
    if (found === undefined) throw new ProblemException(404, 'not-found');
    return found;
  }

  private async holdersIn(council: string, { seats }: Hearing): Promise<ReadonlyMap<string, PersonNamed>> {
    const people = await this.bodies.people(council, seats.map(ballotHolder));
    return new Map([...people].map(([memberId, { name }]) => [memberId, { name, persona: this.demo.personaOf(memberId) }]));
  }
}
