import { Cases, caseView, relationTo, timelineView } from '#casework';
import type { Actor } from '#kernel';
import { Notices } from '#notices';
import { ProblemException } from '#platform';
import { Injectable } from '@nestjs/common';
import type { FoundCase } from './found-cases.js';

/** What readers see of a case and of what has happened in it. */
@Injectable()
export class ShownCases {
  constructor(
    private readonly cases: Cases,
    private readonly notices: Notices,
  ) {}

  /** A case and its timeline as one reader may see them. @throws ProblemException 404 not-found, where it is gone meanwhile */
  async to(actor: Actor, { id, read, type }: FoundCase) {
    const { state, version } = read;
    const [kept, failedDispatches, history] = await Promise.all([
      this.cases.keptBeside(state, relationTo(state, actor)),
      this.notices.failedDispatches(actor.council, id),
      this.cases.history(actor, id),
    ]);
    if (history === undefined) throw new ProblemException(404, 'not-found');
    const view = caseView({ state, version, type, ...kept, failedDispatches }, actor);
    return { view, timeline: timelineView(history.events, history.read.state, type, actor) };
  }
}
