import { type CaseRead, Cases, caseView, type Relation, relationTo, typeOf } from '#casework';
import type { Actor } from '#kernel';
import { Notices } from '#notices';
import { Injectable } from '@nestjs/common';
import { Resource } from '../http/resource.js';
import { Disqualifications } from './disqualifications.js';

/** Cases as the caller may see them, with what is kept beside the log. */
@Injectable()
export class ShownCases {
  constructor(
    private readonly cases: Cases,
    private readonly notices: Notices,
    private readonly declared: Disqualifications,
  ) {}

  /** The case as a resource, with who is out of it and why, where the caller may know that and anybody was. */
  async showInFull(read: CaseRead, actor: Actor, relation: Relation) {
    const { body, version } = await this.show(read, actor, relation);
    const isLaid = read.state.seats.length > 0;
    const disqualifications = isLaid ? await this.declared.shownTo(actor, read) : undefined;
    return new Resource({ ...body, ...(disqualifications?.length ? { disqualifications } : {}) }, version);
  }

  /** The case as a resource; `relation` is how the caller stands to the case now, where an earlier state is shown. */
  async show({ state, version }: CaseRead, actor: Actor, relation: Relation = relationTo(state, actor), location?: string) {
    const kept = await this.cases.keptBeside(state, relation);
    const failedDispatches = await this.failedDispatches(state, actor);
    const body = caseView({ state, version, type: typeOf(state), ...kept, failedDispatches }, actor, relation);
    return new Resource(body, version, location);
  }

  private async failedDispatches({ id, council, dispatches }: CaseRead['state'], actor: Actor): Promise<ReadonlySet<string>> {
    const isOwed = dispatches.some(({ confirmedAt }) => confirmedAt === undefined);
    return actor.role === 'secretariat' && isOwed ? this.notices.failedDispatches(council, id) : new Set();
  }
}
