import { copenhagenDayOf } from '#kernel';
import { AppClock } from '#platform';
import { Injectable } from '@nestjs/common';
import { Bodies } from './bodies.query.js';
import type { Committee, CommitteeSeat, SeatTerm } from './body.view.js';

/** The seats before which a case is put. */
@Injectable()
export class CommitteeSeats {
  constructor(
    private readonly bodies: Bodies,
    private readonly clock: AppClock,
  ) {}

  /** The seats of a council's case committee today, vacant ones included. */
  async today(council: string): Promise<readonly Omit<CommitteeSeat, 'deputy'>[]> {
    const { seats } = await this.committeeToday(council);
    return seats.map(({ seatId, side, organisation, holder }) => ({ seatId, side, organisation, holder }));
  }

  /** The case committee today, with deputies and those who lead it. */
  async committeeToday(council: string): Promise<Committee> {
    return this.bodies.caseCommitteeOn(council, copenhagenDayOf(await this.clock.now()));
  }

  /** Who holds the seats from when to when. */
  async terms(council: string): Promise<readonly SeatTerm[] | undefined> {
    return this.bodies.seatTerms(council);
  }
}
