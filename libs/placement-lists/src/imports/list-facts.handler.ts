import { municipalitiesOn } from '#bodies';
import { daysLate } from '#case-types';
import { type Day, quartersBefore } from '#kernel';
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

/** What must be known besides a file before it is checked. */
@Injectable()
export class GatheredFacts {
  constructor(
    private readonly cases: ListCases,
    private readonly rows: PlacementRows,
  ) {}

  /** The imports of the lists of the quarters before, the nearest first, as far back as none is left out. */
  async earlierImports(council: string, { municipality, year, quarter }: ListAbout, { readOn }: ListDays): Promise<readonly string[]> {
    const quarters = quartersBefore({ year, quarter }, repeatUseQuartersOn(readOn));
    const found = await this.cases.ofQuarters(council, municipality, quarters);
    const leftOut = found.findIndex((one) => one === undefined || STANDS_FOR_NOTHING.includes(one.state.status));
    return (leftOut === -1 ? found : found.slice(0, leftOut)).flatMap((one) => (one ? [listOnRecord(one.state.submission).importId] : []));
  }

  /** The facts by which a list is checked, its repeated use by those imports. */
  async of(council: string, about: ListAbout, { readOn, deliveredOn }: ListDays, earlierImports: readonly string[]): Promise<ListFacts> {
    const { municipality, year, quarter, fileName } = about;
    return {
      ...{ municipality, year, quarter, fileName },
      daysLate: deliveredOn === undefined ? 0 : daysLate({ year, quarter }, deliveredOn),
      knownMunicipalities: municipalitiesOn(council, readOn).map(({ code }) => code),
      earlierPNumbers: await Promise.all(earlierImports.map((importId) => this.rows.pNumbersOf(council, importId))),
      repeatUseQuarters: repeatUseQuartersOn(readOn),
    };
  }
}

const STANDS_FOR_NOTHING: readonly string[] = ['withdrawn', 'misdirected'];
