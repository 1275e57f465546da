import { type Actor, copenhagenDayOf, type Quarter, quartersBefore } from '#kernel';
import { AppClock } from '#platform';
import { Injectable } from '@nestjs/common';
import { ListCases } from '../imports/list-cases.handler.js';
import { Quarters } from './follow-quarters.handler.js';
import { QuarterKnowledge } from './quarter-facts.handler.js';
import { quarterView } from './quarter.view.js';

/** The lists of a quarter and what has been done about them, as it is now. */
@Injectable()
export class QuarterReads {
  constructor(
    private readonly quarters: Quarters,
    private readonly knowledge: QuarterKnowledge,
    private readonly clock: AppClock,
    private readonly cases: ListCases,
  ) {}

  /** What an actor may see of a quarter, and the version it stands at. */
  async of(actor: Actor, quarter: Quarter) {
    const facts = await this.knowledge.of(actor.council, quarter, copenhagenDayOf(await this.clock.now()));
    const { state, version } = await this.quarters.read(actor.council, quarter);
    const [previous = quarter] = quartersBefore(quarter, 1);
    const keptFrom = await this.cases.keptFrom(actor, facts.municipalities, quarter);
    const keptBefore = await this.cases.keptFrom(actor, facts.municipalities, previous);
    const previousLists = facts.previousLists.filter(({ municipality }) => !keptBefore.includes(municipality));
    return { shown: quarterView({ state, facts: { ...facts, previousLists }, previous, keptFrom }, actor), version };
  }
}
