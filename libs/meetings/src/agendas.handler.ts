import { Bodies } from '#bodies';
import { type AgendaCases, MeetingCases } from '#casework';
import { type Actor, copenhagenDayOf, type Day, startOfCopenhagenDay } from '#kernel';
import { AppClock } from '#platform';
import { Injectable } from '@nestjs/common';

/** What a meeting held today would deal with; `since` is the day of the last meeting on record, null where there is none. */
export interface Agenda extends AgendaCases {
  readonly on: Day;
  readonly since: Day | null;
}

/** The agenda of the case committee's next meeting. */
@Injectable()
export class Agendas {
  constructor(
    private readonly bodies: Bodies,
    private readonly cases: MeetingCases,
    private readonly clock: AppClock,
  ) {}

  /** As far as the reader may see the cases in it. What happened on the day of the last meeting is told of, be it before or after it. */
  async of(actor: Actor): Promise<Agenda> {
    const on = copenhagenDayOf(await this.clock.now());
    const since = await this.bodies.lastMeetingOn(actor.council);
    const found = await this.cases.of(actor, since && startOfCopenhagenDay(since));
    return { on, since: since ?? null, ...found };
  }
}
