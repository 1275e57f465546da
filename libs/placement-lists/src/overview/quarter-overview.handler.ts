import { municipalitiesOn, Settings } from '#bodies';
import { daysLate } from '#case-types';
import type { UniqueCase } from '#casework';
import { type Actor, copenhagenDayOf, daysOfQuarter, type Quarter } from '#kernel';
import { AppClock } from '#platform';
import { Injectable } from '@nestjs/common';
import { isOutOf, ListCases } from '../imports/list-cases.handler.js';
import { listOnRecord } from '../imports/list-on-record.state.js';

/** What one municipality has sent for a quarter: figures only. */
export interface OverviewLine {
  readonly municipality: string;
  readonly delivered: boolean;
  readonly version: number | null;
  readonly rows: number;
  /** Rows in which something was found. */
  readonly flagged: number;
  /** Days after the due day; until a list has come, up to today. */
  readonly lateDays: number;
}

/** The lists of a quarter, municipality by municipality. */
@Injectable()
export class QuarterOverview {
  constructor(
    private readonly cases: ListCases,
    private readonly clock: AppClock,
    private readonly settings: Settings,
  ) {}

  /** One line for each municipality of the council, or for a municipality its own; none of a list in whose case a member is out. */
  async of(actor: Actor, quarter: Quarter): Promise<readonly OverviewLine[]> {
    const today = copenhagenDayOf(await this.clock.now());
    const then = municipalitiesOn(actor.council, daysOfQuarter(quarter).last);
    const all = (then.length > 0 ? then : municipalitiesOn(actor.council, today)).map(({ code }) => code);
    const shown = actor.role === 'municipality' ? all.filter((code) => actor.organisation === `municipality:${code}`) : all;
    const settings = await this.settings.of(actor.council);
    const found = await this.cases.standing(actor.council, shown, quarter);
    const told = shown.filter((code) => !isOutOf(actor, found.get(code)));
    return Promise.all(
      told.map(async (municipality) => {
        const standing = found.get(municipality);
        const deliveredOn = standing === undefined ? today : copenhagenDayOf(standing.state.receivedAt);
        return { municipality, ...(await this.figuresOf(actor.council, standing)), lateDays: daysLate(quarter, deliveredOn, settings) };
      }),
    );
  }

  private async figuresOf(council: string, one: UniqueCase | undefined): Promise<Omit<OverviewLine, 'municipality' | 'lateDays'>> {
    if (one === undefined) return { delivered: false, version: null, rows: 0, flagged: 0 };
    const { accepted, flagged } = listOnRecord(one.state.submission);
    const versions = await this.cases.versions(council, one.state.id);
    return { delivered: true, version: versions.length, rows: accepted, flagged };
  }
}
