import type { Actor, Instant, JsonObject } from '#kernel';
import { EventStore } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseState } from '../case/case.state.js';
import { latestHearing } from '../case/case.state.js';
import type { Hearing } from '../hearing/hearing.state.js';
import { CaseStore } from '../store/case-store.query.js';
import { isOutside, type Relation, relationTo } from './audience.policy.js';
import { type DisqualificationShown, disqualificationsView, explanationRefs } from './disqualifications.view.js';
import { statementRefs } from './party-hearing.view.js';
import type { RecordedCaseEvent } from './timeline.view.js';
import { showsPartyHearings } from './visibility.policy.js';

/** A case a reader may know of, at a version. */
export interface CaseRead {
  readonly state: CaseState;
  readonly version: number;
}

/** What is kept of a case beside the log: personal fields by path, and what its party has stated by reference. */
export interface KeptBeside {
  readonly personal: JsonObject;
  readonly statements: ReadonlyMap<string, string>;
}

/** Cases as readers may see them: what a reader may not know of is not there. */
@Injectable()
export class Cases {
  constructor(
    private readonly events: EventStore,
    private readonly store: CaseStore,
  ) {}

  /** The case as it stands now. */
  async find(actor: Actor, caseId: string): Promise<CaseRead | undefined> {
    const found = await this.events.readState<CaseState>(actor.council, caseId);
    return found !== undefined && isCase(found.state) && relationTo(found.state, actor) !== 'none' ? found : undefined;
  }

  /** The case as it was at a moment, for those who may know of it now. */
  async asOf(actor: Actor, caseId: string, at: Instant): Promise<CaseRead | undefined> {
    return (await this.find(actor, caseId)) === undefined ? undefined : this.store.asOf(actor.council, caseId, { at });
  }

  /** Everything that happened in a case, for a view to choose from. */
  async history(
    actor: Actor,
    caseId: string,
  ): Promise<{ readonly read: CaseRead; readonly events: readonly RecordedCaseEvent[] } | undefined> {
    const read = await this.find(actor, caseId);
    return read === undefined ? undefined : { read, events: await this.store.history(actor.council, caseId) };
  }

  /** The latest hearing of a case, for those before whom hearings are laid. */
  async hearing(actor: Actor, caseId: string): Promise<{ readonly read: CaseRead; readonly hearing: Hearing } | undefined> {
    const read = await this.find(actor, caseId);
    const hearing = read === undefined ? undefined : latestHearing(read.state);
    if (read === undefined || hearing === undefined || isOutside(relationTo(read.state, actor))) return undefined;
    return { read, hearing };
  }

  /** What is kept beside the log, as far as it is shown in a relation to the case. */
  async keptBeside(state: CaseState, relation: Relation): Promise<KeptBeside> {
    const [personal, statements] = await Promise.all([this.personalIn(state, relation), this.statementsIn(state, relation)]);
    return { personal, statements };
  }

  /** The matters of disqualification in a case up to the version read. Who may know of them is asked before. */
  async disqualifications({ state: { id, council }, version }: CaseRead): Promise<readonly DisqualificationShown[]> {
    const history = await this.store.history(council, id);
    const events = history.filter((recorded) => recorded.version <= version).map(({ event }) => event);
    return disqualificationsView(events, await this.store.texts('explanation', council, explanationRefs(events)));
  }

  private async personalIn({ personalRef, council }: CaseState, relation: Relation): Promise<JsonObject> {
    return personalRef === undefined || relation === 'committee' || relation === 'none' ? {} : this.store.personal(council, personalRef);
  }

  private async statementsIn(state: CaseState, relation: Relation): Promise<ReadonlyMap<string, string>> {
    return showsPartyHearings(relation) ? this.store.texts('statement', state.council, statementRefs(state)) : new Map();
  }
}

/** Other streams have states too; only a case has a number. */
function isCase(state: object): boolean {
  return 'number' in state && 'submission' in state;
}
