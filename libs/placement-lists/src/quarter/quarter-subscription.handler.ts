import { EXTRA_CLOSED_DAYS } from '#bodies';
import { caseTypeNamed, LAW_SETTINGS } from '#case-types';
import { CaseStore } from '#casework';
import { copenhagenDayOf, type JsonObject, type Quarter, quartersBefore } from '#kernel';
import { AppClock, type LoggedEvent, type LogSubscription, Subscriptions } from '#platform';
import { Injectable } from '@nestjs/common';
import { KLV_LIST } from '../imports/list-cases.handler.js';
import { listOnRecord } from '../imports/list-on-record.state.js';
import { lastEndedOn } from './calendar.state.js';
import { Quarters } from './follow-quarters.handler.js';
import { QUARTER_SETTINGS } from './quarter-settings.law.js';

const OF_CASES: readonly string[] = [
  ...['CaseReceived', 'SubmissionSupplemented', 'InformationProvided'],
  ...['CaseWithdrawn', 'CaseMisdirected', 'CaseReopened'],
];
const OF_SETTINGS: readonly unknown[] = [
  ...QUARTER_SETTINGS,
  EXTRA_CLOSED_DAYS,
  ...LAW_SETTINGS,
  ...(caseTypeNamed(KLV_LIST)?.settings ?? []),
].map(({ key }) => key);
/** How many quarters may still wait for a list or be told of one when a setting changes. */
const QUARTERS_LOOKED_AT = 8;

/**
 * Reads in the log what concerns quarters: that a council begins, that a quarter is over, that a list has come, in a new version
 * too, or was taken back, that the council has settled something. The commands are given before the checkpoint moves, so none is lost; one
 * that is given twice finds nothing left to do.
 */
@Injectable()
export class QuarterSubscription implements LogSubscription {
  readonly name = 'klv-quarters';

  constructor(
    private readonly quarters: Quarters,
    private readonly cases: CaseStore,
    private readonly clock: AppClock,
    private readonly subscriptions: Subscriptions,
  ) {}

  /** Begins to read the log, or stands by for the process that does. */
  start(): void {
    this.subscriptions.run(this);
  }

  async handle(events: readonly LoggedEvent[]): Promise<void> {
    const reviews = new Map<string, { readonly event: LoggedEvent; readonly quarter: Quarter }>();
    for (const event of events) {
      await this.begin(event);
      for (const quarter of await this.concerned(event)) {
        reviews.set(`${event.council} ${String(quarter.year)}-${String(quarter.quarter)}`, { event, quarter });
      }
    }
    for (const { event, quarter } of reviews.values()) await this.quarters.review(event.council, quarter, event.id);
  }

  after(): Promise<void> {
    return Promise.resolve();
  }

  private async begin({ type, council, id, data }: LoggedEvent): Promise<void> {
    if (type === 'BodyEstablished' && data['kind'] === 'council') await this.quarters.count(council, id);
    if (type === 'QuarterEnded') await this.quarters.follow(council, ended(data), id);
  }

  private async concerned({ type, council, stream, data }: LoggedEvent): Promise<readonly Quarter[]> {
    if (type === 'SettingChanged') return OF_SETTINGS.includes(data['key']) ? this.lastQuarters() : [];
    if (!OF_CASES.includes(type) || (type === 'CaseReceived' && data['caseType'] !== KLV_LIST)) return [];
    const { state } = await this.cases.load(council, stream, []);
    if (state?.type !== KLV_LIST) return [];
    const { year, quarter } = listOnRecord(state.submission);
    return [{ year, quarter }];
  }

  private async lastQuarters(): Promise<readonly Quarter[]> {
    const last = lastEndedOn(copenhagenDayOf(await this.clock.now()));
    return [last, ...quartersBefore(last, QUARTERS_LOOKED_AT - 1)];
  }
}

function ended({ year, quarter, isFirst }: JsonObject) {
  return { year: Number(year), quarter: Number(quarter), isFirst: isFirst === true };
}
