import { Bodies, EXTRA_CLOSED_DAYS, municipalitiesOn, Settings } from '#bodies';
import { listDueOn } from '#case-types';
import { Organisations } from '#identity';
import { type Day, daysOfQuarter, type Quarter, quartersBefore, settledOn } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { QuarterFacts } from './quarter.messages.js';
import { LIST_DISTRIBUTION, LIST_REMINDERS, OFFICE_OPENS, REMINDER_STALE } from './quarter-settings.law.js';
import { StandingLists } from './standing-lists.handler.js';

const CONSTITUENCY = 'constituency';

/** What must be known of a quarter before anything is decided about it. */
@Injectable()
export class QuarterKnowledge {
  constructor(
    private readonly lists: StandingLists,
    private readonly settings: Settings,
    private readonly bodies: Bodies,
    private readonly organisations: Organisations,
  ) {}

  /** The facts as they are today. How a quarter is followed is settled by what holds on the day its lists are due. */
  async of(council: string, quarter: Quarter, today: Day): Promise<QuarterFacts> {
    const municipalities = awaitedIn(council, quarter, today);
    const [previous = quarter] = quartersBefore(quarter, 1);
    const settings = await this.settings.of(council);
    const dueOn = listDueOn(quarter, today, settings);
    const [lists, previousLists, recipients] = await Promise.all([
      this.lists.of(council, municipalities, quarter, settings),
      this.lists.of(council, municipalities, previous, settings),
      this.recipients(council, today),
    ]);
    return {
      ...{ year: quarter.year, quarter: quarter.quarter, lastDay: daysOfQuarter(quarter).last, dueOn },
      ...{ municipalities, lists, previousLists, recipients },
      steps: settledOn(LIST_REMINDERS, dueOn, settings).value,
      distribution: settledOn(LIST_DISTRIBUTION, dueOn, settings).value,
      staleDays: settledOn(REMINDER_STALE, today, settings).value,
      opensAtHour: settledOn(OFFICE_OPENS, today, settings).value,
      closedDays: settledOn(EXTRA_CLOSED_DAYS, today, settings).value,
    };
  }

  /** The members of the committee and their deputies that day, and the constituency representatives. */
  private async recipients(council: string, today: Day): Promise<readonly string[]> {
    const seats = await this.bodies.seatsOn(council, today);
    const members = seats.flatMap(({ holder, deputy }) => [holder, deputy]).filter((one) => one !== undefined);
    return [...new Set(members.map((memberId) => `member:${memberId}`)), ...(await this.organisations.ofKind(council, CONSTITUENCY))];
  }
}

/** The municipalities whose lists a council awaits: those it covers as the quarter ends, or today where nothing is known of that time. */
export function awaitedIn(council: string, quarter: Quarter, today: Day): readonly string[] {
  const then = municipalitiesOn(council, daysOfQuarter(quarter).last);
  return (then.length > 0 ? then : municipalitiesOn(council, today)).map(({ code }) => code);
}
