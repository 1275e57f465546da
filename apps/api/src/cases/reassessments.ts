import { EXTRA_CLOSED_DAYS } from '#bodies';
import { type CaseRead, Cases, CaseStore, type Reassessed, typeOf } from '#casework';
import { can } from '#identity';
import { type Actor, type AssessmentFacts, copenhagenDayOf, type Day, type Instant, putBack, settledOn } from '#kernel';
import { ProblemException } from '#platform';
import { Injectable } from '@nestjs/common';

/**
 * Cases judged by other law than their own. Nothing goes on record. A list is judged as its case is: by the findings that its rows
 * gave when its file was read, since the file is not read again.
 */
@Injectable()
export class Reassessments {
  constructor(
    private readonly cases: Cases,
    private readonly store: CaseStore,
  ) {}

  /**
   * The present submission of a case, judged by the law and the settings in force on a day, with all else as it was when the case
   * was last judged.
   * @throws ProblemException 404 not-found, 403 not-permitted
   */
  async of(actor: Actor, caseId: string, on: Day): Promise<Reassessed> {
    const history = await this.cases.history(actor, caseId);
    if (history === undefined) throw new ProblemException(404, 'not-found');
    const { state } = history.read;
    if (!can(actor, 'reassess', { council: state.council, senders: [], sender: undefined }))
      throw new ProblemException(403, 'not-permitted');
    const judged = history.events.findLast(({ event }) => event.type === 'CaseAssessed');
    const facts = await this.factsOf(state, judged?.event.at ?? state.receivedAt, on);
    const personal = state.personalRef === undefined ? {} : await this.store.personal(state.council, state.personalRef);
    const type = typeOf(state);
    return { state, type, on, assessment: type.assess(putBack(state.submission, personal), facts) };
  }

  /** Of the party's other cases, those that had come by then and still stand. */
  private async factsOf(state: CaseRead['state'], assessedAt: Instant, on: Day): Promise<AssessmentFacts> {
    const { council, id, type: caseType, party, receivedAt } = state;
    const { facts } = await this.store.load(council, id, [], { caseType, parties: party === undefined ? [] : [party] });
    if (facts === undefined) throw new Error('the facts of a case were not gathered');
    const { settings, parties } = facts;
    const earlier = parties.flatMap(({ cases }) => cases).filter((one) => one.receivedAt <= assessedAt);
    const { value: extraClosedDays } = settledOn(EXTRA_CLOSED_DAYS, copenhagenDayOf(receivedAt), settings);
    return { receivedAt, assessedAt, earlier, extraClosedDays, settings, lawOn: on };
  }
}
