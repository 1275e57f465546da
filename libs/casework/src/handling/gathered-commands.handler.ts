import { CommitteeSeats, GivenSettings } from '#bodies';
import { newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { UntimedCommand } from './case-request.state.js';

type Gathered<T extends UntimedCommand['type']> = Extract<UntimedCommand, { readonly type: T }>;
type DataOf<T extends UntimedCommand['type']> = Gathered<T>['data'];

/** A hearing as whoever opens it wants it. */
export type HearingWanted = Omit<DataOf<'open-hearing'>, 'seats' | 'seatTerms' | 'settings' | 'closedDays'>;

/** A decision as whoever makes it wants it. */
export type DecisionWanted = Omit<DataOf<'decide'>, 'decisionId' | 'dispatchId' | 'seatTerms' | 'settings'>;

/** Commands with what they are decided by besides the case: the seats of the committee, and what the council has settled. */
@Injectable()
export class GatheredCommands {
  constructor(
    private readonly seats: CommitteeSeats,
    private readonly settings: GivenSettings,
  ) {}

  async openHearing(council: string, wanted: HearingWanted): Promise<Gathered<'open-hearing'>> {
    const [seats, seatTerms, settled] = await Promise.all([
      this.seats.today(council),
      this.seats.terms(council),
      this.settings.today(council),
    ]);
    return { type: 'open-hearing', data: { ...wanted, seats, seatTerms, ...settled } };
  }

  async closeHearing(council: string, reason: string): Promise<UntimedCommand> {
    const seatTerms = await this.seats.terms(council);
    return { type: 'close-hearing', data: { reason, decisionId: newId(), dispatchId: newId(), seatTerms } };
  }

  async referToMeeting(council: string, reason: string): Promise<UntimedCommand> {
    const [seats, seatTerms] = await Promise.all([this.seats.today(council), this.seats.terms(council)]);
    return { type: 'refer-to-meeting', data: { reason, seats, seatTerms } };
  }

  async decide(council: string, wanted: DecisionWanted): Promise<UntimedCommand> {
    const [seatTerms, { settings }] = await Promise.all([this.seats.terms(council), this.settings.today(council)]);
    return { type: 'decide', data: { ...wanted, decisionId: newId(), dispatchId: newId(), seatTerms, settings } };
  }

  async withdraw(council: string, reason: string): Promise<UntimedCommand> {
    return { type: 'withdraw', data: { reason, seatTerms: await this.seats.terms(council) } };
  }
}
