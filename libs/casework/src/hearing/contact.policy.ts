import { copenhagenDayOf, type CouncilSettings, type Day, type Instant, laterOf, officeOpeningBefore, settledOn } from '#kernel';
import type { SeatTerm } from '../case/case-command.state.js';
import { HEARING_REMINDER, REMINDER_HOUR } from './hearing-reminder.law.js';
import { handedOnBy } from './changing-seats.policy.js';
import { type Hearing, isEntitled, replyOf, type Seat, withHandedOn } from './hearing.state.js';

/** What a council has settled, the days it is closed, and who holds the committee's seats when. */
export interface ContactGiven {
  readonly settings: CouncilSettings;
  readonly closedDays: readonly Day[];
  readonly seatTerms: readonly SeatTerm[] | undefined;
}

/**
 * From when on the secretariat contacts silent members: when they would be reminded by what was settled as the hearing opened,
 * and from the opening where that is earlier, too late, or never.
 */
export function contactFrom({ opensAt, closesAt }: Hearing, { settings, closedDays }: ContactGiven): Instant {
  const opensOn = copenhagenDayOf(opensAt);
  const { value: days } = settledOn(HEARING_REMINDER, opensOn, settings);
  if (days === 'off') return opensAt;
  const { value: opensAtHour } = settledOn(REMINDER_HOUR, opensOn, settings);
  const remindedAt = officeOpeningBefore(closesAt, days, { closedDays, opensAtHour });
  return remindedAt < closesAt ? laterOf(opensAt, remindedAt) : opensAt;
}

/** The seats whose silence the secretariat is to contact somebody about at a moment, as they are held that day; by their ids. */
export function seatsToContact(hearing: Hearing, out: readonly string[], at: Instant, given: ContactGiven): readonly Seat[] {
  if (hearing.closed !== undefined || hearing.rule.silence !== 'contact') return [];
  if (at < contactFrom(hearing, given) || at > hearing.closesAt) return [];
  const today = withHandedOn(hearing, handedOnBy(hearing, given.seatTerms, copenhagenDayOf(at)), out);
  const silent = today.seats.filter((seat) => isEntitled(seat) && replyOf(today, seat) === undefined);
  return silent.sort((one, other) => (one.seatId < other.seatId ? -1 : 1));
}
