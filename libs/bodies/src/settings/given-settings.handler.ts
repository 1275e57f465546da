import { copenhagenDayOf, type CouncilSettings, type Day, settledOn } from '#kernel';
import { AppClock } from '#platform';
import { Injectable } from '@nestjs/common';
import { EXTRA_CLOSED_DAYS } from './settings.law.js';
import { Settings } from './settings.query.js';

/** What a council has settled for itself, as commands take it. */
export interface SettingsGiven {
  readonly settings: CouncilSettings;
  /** Days the council is closed besides public holidays, as it sees them today. */
  readonly closedDays: readonly Day[];
}

/** The settings of a council, gathered for a command. */
@Injectable()
export class GivenSettings {
  constructor(
    private readonly settings: Settings,
    private readonly clock: AppClock,
  ) {}

  /** What the council has settled, as it stands today. */
  async today(council: string): Promise<SettingsGiven> {
    const [settings, now] = await Promise.all([this.settings.of(council), this.clock.now()]);
    return { settings, closedDays: settledOn(EXTRA_CLOSED_DAYS, copenhagenDayOf(now), settings).value };
  }
}
