import { Bodies, type Committee, CommitteeSeats } from '#bodies';
import { type CaseRead, type MemberTies, suggestionsFor, typeOf } from '#casework';
import type { Actor } from '#kernel';
import { HearingNotices } from '#notices';
import { Injectable } from '@nestjs/common';
import { Disqualifications } from '../cases/disqualifications.js';

/** Who is or may be disqualified in a case, and why, and whom no mail reaches; for those who may know. */
@Injectable()
export class SeatMatters {
  constructor(
    private readonly bodies: Bodies,
    private readonly seats: CommitteeSeats,
    private readonly notices: HearingNotices,
    private readonly declared: Disqualifications,
  ) {}

  /** What a reader sees of it beside the hearing; nothing for most. */
  async shownTo(actor: Actor, read: CaseRead) {
    return { ...(await this.unreached(actor, read)), ...(await this.disqualifications(actor, read)) };
  }

  private async unreached({ council, role }: Actor, { state: { id, hearings } }: CaseRead) {
    const hearing = hearings.at(-1);
    return role === 'secretariat' && hearing !== undefined ? { unreached: await this.notices.unreached(council, id, hearing) } : {};
  }

  private async disqualifications(actor: Actor, read: CaseRead) {
    const disqualifications = await this.declared.shownTo(actor, read);
    if (disqualifications === undefined) return {};
    const ties = await this.tiesIn(actor.council, await this.seats.committeeToday(actor.council));
    return { disqualifications, suggestions: suggestionsFor(ties, read.state, typeOf(read.state)) };
  }

  private async tiesIn(council: string, { seats }: Committee): Promise<readonly MemberTies[]> {
    const places = seats.flatMap(({ seatId, organisation, holder, deputy }) =>
      [holder, deputy].flatMap((memberId) => (memberId === undefined ? [] : [{ seatId, organisation, memberId }])),
    );
    const ties = await this.bodies.tiesOf(
      council,
      places.map(({ memberId }) => memberId),
    );
    return places.map((place) => ({ employer: undefined, municipality: undefined, ...ties.get(place.memberId), ...place }));
  }
}
