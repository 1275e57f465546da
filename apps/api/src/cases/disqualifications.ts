import { type Committee, CommitteeSeats } from '#bodies';
import { type CaseRead, Cases, type DisqualificationShown, knowsGrounds, outOf } from '#casework';
import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';

/** Who is out of a case and why, for those who may know. */
@Injectable()
export class Disqualifications {
  constructor(
    private readonly cases: Cases,
    private readonly seats: CommitteeSeats,
  ) {}

  /** Every matter of disqualification in a case so far; undefined for who may not know why somebody is out. */
  async shownTo(actor: Actor, read: CaseRead): Promise<readonly DisqualificationShown[] | undefined> {
    return (await this.mayKnow(actor, read)) ? this.cases.disqualifications(read) : undefined;
  }

  private async mayKnow(actor: Actor, { state }: CaseRead): Promise<boolean> {
    if (knowsGrounds(actor)) return true;
    const out = outOf(state);
    if (actor.memberId === undefined || out.length === 0) return false;
    return standsIn(actor, await this.seats.committeeToday(actor.council), out);
  }
}

/** The deputy chair leads the committee while the chair is out of the case. */
function standsIn({ memberId }: Actor, { chair, deputyChair }: Committee, out: readonly string[]): boolean {
  return memberId === deputyChair && chair !== undefined && out.includes(chair);
}
