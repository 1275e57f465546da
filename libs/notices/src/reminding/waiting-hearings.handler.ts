import { Bodies } from '#bodies';
import { awaitedIn, type CaseState, HearingList, isOfCommittee } from '#casework';
import { type Actor, copenhagenDayOf, type Instant, systemActor } from '#kernel';
import { AppClock } from '#platform';
import { Injectable } from '@nestjs/common';
import { SeatedCases } from '../seats/seated-cases.handler.js';

const MOST_LISTED = 200;

/** The cases whose hearings wait for one member, soonest first, as they are at a moment. */
export interface Waiting {
  readonly now: Instant;
  readonly cases: readonly CaseState[];
}

/** Finds what a member has still to answer. */
@Injectable()
export class WaitingHearings {
  constructor(
    private readonly cases: SeatedCases,
    private readonly hearings: HearingList,
    private readonly bodies: Bodies,
    private readonly clock: AppClock,
  ) {}

  /** The case, if its hearing waits for the member. */
  async one(council: string, memberId: string, caseId: string): Promise<Waiting> {
    return this.among(council, memberId, [caseId]);
  }

  /** All hearings that wait for the member, but those of confidential cases. */
  async all(council: string, memberId: string): Promise<Waiting> {
    const today = copenhagenDayOf(await this.clock.now());
    const held = (await this.bodies.seatsOn(council, today)).filter(({ holder }) => holder === memberId);
    const actor: Actor = { ...systemActor(council), kind: 'person', role: 'member', memberId, seats: held.map(({ seatId }) => seatId) };
    const open = await this.hearings.page(actor, { mine: true, open: true, answered: false }, undefined, MOST_LISTED);
    const { now, cases } = await this.among(
      council,
      memberId,
      open.map(({ caseId }) => caseId),
    );
    return { now, cases: cases.filter(({ confidentialUntil }) => confidentialUntil === undefined || confidentialUntil < today) };
  }

  private async among(council: string, memberId: string, caseIds: readonly string[]): Promise<Waiting> {
    const loaded = await Promise.all(caseIds.map((caseId) => this.cases.load(council, caseId)));
    const now = await this.clock.now();
    return { now, cases: loaded.flatMap(({ state }) => (state !== undefined && waitsFor(state, memberId, now) ? [state] : [])) };
  }
}

function waitsFor(state: CaseState, memberId: string, now: Instant): boolean {
  const hearing = state.hearings.at(-1);
  if (hearing === undefined || hearing.closed !== undefined || hearing.closesAt < now) return false;
  return isOfCommittee(state, memberId) && awaitedIn(hearing).includes(memberId);
}
