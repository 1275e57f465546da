import { Bodies, type CommitteeSeat } from '#bodies';
import { copenhagenDayOf } from '#kernel';
import { AppClock } from '#platform';
import { Injectable } from '@nestjs/common';

/** The seats before which a case is put. */
@Injectable()
export class CommitteeSeats {
  constructor(
    private readonly bodies: Bodies,
    private readonly clock: AppClock,
  ) {}

  /** The seats of a council's case committee today, vacant ones included. */
  async today(council: string): Promise<readonly Omit<CommitteeSeat, 'deputy'>[]> {
    const { seats } = await this.bodies.caseCommitteeOn(council, copenhagenDayOf(await this.clock.now()));
    return seats.map(({ seatId, side, organisation, holder }) => ({ seatId, side, organisation, holder }));
  }
}
