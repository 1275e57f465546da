import { municipalitiesOn, Settings } from '#bodies';
import { daysLate } from '#case-types';
import { type CouncilSettings, type Day, quartersBefore } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ListFacts } from '../list/facts.state.js';
import { repeatUseQuartersOn } from '../rules/content.assessment.js';
import { PlacementRows } from '../store/placement-rows.query.js';
import type { GivenList } from './given-list.state.js';
import { ListCases } from './list-cases.handler.js';
import { listOnRecord } from './list-on-record.state.js';

/** What of a list its facts are gathered for. */
export type ListAbout = Pick<GivenList, 'municipality' | 'year' | 'quarter' | 'fileName'>;

/** The days that count: on which the list is read, and on which it was delivered when it is submitted. */
export interface ListDays {
  readonly readOn: Day;
  readonly deliveredOn: Day | undefined;
}

/** By what else a list is judged: the imports of the lists of the quarters before, and what the council has settled for itself. */
export interface JudgedBy {
  readonly earlierImports: readonly string[];
  readonly settings: CouncilSettings;
  /** How many changes of settings there are in these. */
  readonly settingsVersion: number;
}

/** What must be known besides a file before it is checked. */
@Injectable()
export class GatheredFacts {
  constructor(
    private readonly cases: ListCases,
    private readonly rows: PlacementRows,
    private readonly settings: Settings,
  ) {}

  /** By what a list is judged now: earlier lists, the nearest first, as far back as none is left out. */
  async judgedByNow(council: string, { municipality, year, quarter }: ListAbout, { readOn }: ListDays): Promise<JudgedBy> {
    const { changes: settings, version: settingsVersion } = await this.settings.history(council);
    const quarters = quartersBefore({ year, quarter }, repeatUseQuartersOn(readOn, settings));
    const found = await this.cases.ofQuarters(council, municipality, quarters);
    const leftOut = found.findIndex((one) => one === undefined || STANDS_FOR_NOTHING.includes(one.state.status));
    const counted = leftOut === -1 ? found : found.slice(0, leftOut);
    const earlierImports = counted.flatMap((one) => (one ? [listOnRecord(one.state.submission).importId] : []));
    return { earlierImports, settings, settingsVersion };
  }

  /** By what a list on record was judged. */
  async judgedByThen(council: string, { earlierImports, settingsVersion }: Omit<JudgedBy, 'settings'>): Promise<JudgedBy> {
    return { earlierImports, settings: await this.settings.upTo(council, settingsVersion), settingsVersion };
  }

  /** The facts by which a list is checked. */
  async of(council: string, about: ListAbout, { readOn, deliveredOn }: ListDays, by: JudgedBy): Promise<ListFacts> {
    const { earlierImports, settings } = by;
    const { municipality, year, quarter, fileName } = about;
    return {
      ...{ municipality, year, quarter, fileName },
      daysLate: deliveredOn === undefined ? 0 : daysLate({ year, quarter }, deliveredOn, settings),
      knownMunicipalities: municipalitiesOn(council, readOn).map(({ code }) => code),
      earlierPNumbers: await Promise.all(earlierImports.map((importId) => this.rows.pNumbersOf(council, importId))),
      repeatUseQuarters: repeatUseQuartersOn(readOn, settings),
      settings: settings.map(({ key, value, from }) => ({ key, value, from })),
    };
  }
}

const STANDS_FOR_NOTHING: readonly string[] = ['withdrawn', 'misdirected'];
