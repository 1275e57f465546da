import type { Day, Instant } from '#kernel';
import type { DistributionTime } from './quarter-settings.law.js';
import type { ListFigures, QuarterSummary } from './quarter-summary.view.js';

/** A list that is there for a quarter, in figures, with the day it first came and the day on which its present version did. */
export type ListThere = ListFigures & { readonly caseId: string; readonly on: Day; readonly versionOn: Day };

/** What is known of a quarter when it is looked at. */
export type QuarterFacts = {
  readonly year: number;
  readonly quarter: number;
  readonly lastDay: Day;
  readonly dueOn: Day;
  /** Whose lists are awaited. */
  readonly municipalities: readonly string[];
  readonly lists: readonly ListThere[];
  readonly previousLists: readonly ListFigures[];
  /** Principals and `member:<memberId>`. */
  readonly recipients: readonly string[];
  /** In working days from the due day. */
  readonly steps: readonly number[];
  readonly distribution: DistributionTime;
  /** After so many days a step that was missed is left. */
  readonly staleDays: number;
  readonly opensAtHour: number;
  readonly closedDays: readonly Day[];
};

type Given<T extends string, D> = { readonly type: T; readonly at: Instant; readonly data: D };

/** Looks whether anything is to be done; `followedFrom` is given for a quarter that is to be followed from now on if it is not. */
export type ReviewQuarter = Given<'ReviewQuarter', QuarterFacts & { readonly followedFrom: Day | undefined }>;
/** The secretariat sends out what has come. */
export type DistributeLists = Given<
  'DistributeLists',
  QuarterFacts & { readonly reason: string | undefined; readonly by: { readonly id: string; readonly role: string } }
>;
export type QuarterCommand = ReviewQuarter | DistributeLists;

/** The lists of a quarter are awaited. What would have been done before `followedFrom` is not made up for. */
export type QuarterOpened = Given<
  'QuarterOpened',
  {
    readonly year: number;
    readonly quarter: number;
    readonly municipalities: readonly string[];
    readonly dueOn: Day;
    readonly followedFrom: Day;
  }
>;
/** When somebody is next to be reminded, and when lists are next to be sent out. */
export type QuarterPlanned = Given<
  'QuarterPlanned',
  { readonly remindAt: Instant | undefined; readonly distributeAt: Instant | undefined }
>;
export type ListDelivered = Given<'ListDelivered', { readonly municipality: string; readonly caseId: string; readonly on: Day }>;
/** A list that had come counts no more: its case was withdrawn or passed on. */
export type DeliveryWithdrawn = Given<'DeliveryWithdrawn', { readonly municipality: string; readonly caseId: string }>;
export type DeliveryReminded = Given<
  'DeliveryReminded',
  {
    readonly year: number;
    readonly quarter: number;
    readonly municipality: string;
    readonly step: number;
    readonly on: Day;
    readonly dueOn: Day;
  }
>;
/** A list told of for the first time, or in a new version; `replaces` is the version told of before, undefined in older events too. */
export type ListTold = {
  readonly municipality: string;
  readonly caseId: string;
  readonly version: number;
  readonly replaces: number | undefined;
};
/** Lists were sent out. `lists` are those that nobody had been told of in that version; the summary is of all. */
export type ListsDistributed = Given<
  'ListsDistributed',
  {
    readonly year: number;
    readonly quarter: number;
    readonly isAddition: boolean;
    readonly lists: readonly ListTold[];
    readonly summary: QuarterSummary;
    readonly recipients: readonly string[];
    readonly reason: string | undefined;
    readonly by: { readonly id: string; readonly role: string };
  }
>;
export type QuarterEvent = QuarterOpened | QuarterPlanned | ListDelivered | DeliveryWithdrawn | DeliveryReminded | ListsDistributed;
