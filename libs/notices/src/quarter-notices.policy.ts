import { type Day, uuidOf } from '#kernel';
import type { PlannedNotice, QuarterNoticeKind } from './notice.state.js';

/** An event of the log, as far as it may oblige us to tell somebody of a quarter's lists. */
export interface QuarterLogged {
  readonly id: string;
  readonly type: string;
  readonly data: object;
}

/** A municipality is to be reminded of its list. */
export interface ReminderTold {
  readonly year: number;
  readonly quarter: number;
  readonly municipality: string;
  readonly dueOn: Day;
}

interface Counted {
  readonly rows: number;
  readonly measures: { readonly VP: number; readonly NI: number; readonly LT: number };
  readonly flagged: number;
}

type Figures = Counted & { readonly findings: Readonly<Record<string, number>> };

/** The lists of a quarter are sent out. */
export interface DistributionTold {
  readonly year: number;
  readonly quarter: number;
  readonly isAddition: boolean;
  /** The lists told of for the first time, or in a new version; then `replaces` is the version told of before. */
  readonly lists: readonly { readonly municipality: string; readonly replaces: number | undefined }[];
  readonly recipients: readonly string[];
  readonly summary: {
    readonly municipalities: readonly {
      readonly municipality: string;
      readonly list: (Figures & { readonly lateDays: number }) | null;
      readonly change: Counted | null;
    }[];
    readonly awaited: number;
    readonly delivered: number;
    readonly total: Figures;
    readonly change: (Counted & { readonly municipalities: number }) | null;
    readonly previous: { readonly year: number; readonly quarter: number };
  };
}

const MUNICIPALITY = 'municipality:';

/** What a municipality is to be reminded of, when an event says so. */
export function reminderTold({ type, data }: QuarterLogged): ReminderTold | undefined {
  return type === 'DeliveryReminded' ? (data as ReminderTold) : undefined;
}

/** Which lists are to be sent out, when an event says so. */
export function distributionTold({ type, data }: QuarterLogged): DistributionTold | undefined {
  return type === 'ListsDistributed' ? (data as DistributionTold) : undefined;
}

/** Whom an event about a quarter's lists obliges us to tell; nobody, for every other event. */
export function plannedQuarterNotices(event: QuarterLogged): readonly PlannedNotice[] {
  const municipality = reminderTold(event)?.municipality;
  const recipients = distributionTold(event)?.recipients ?? [];
  return [
    ...(municipality === undefined ? [] : [planned(event.id, 'reminder', `${MUNICIPALITY}${municipality}`)]),
    ...[...new Set(recipients)].map((recipient) => planned(event.id, 'distribution', recipient)),
  ];
}

/** Whether a notice is about the lists of a quarter, and no case. */
export function isOfQuarter({ kind }: Pick<PlannedNotice, 'kind'>): boolean {
  return kind === 'reminder' || kind === 'distribution';
}

/** Whether a reminder is still to be sent: the list has not come since. `later` is what has happened after it. */
export function isReminderDue(event: QuarterLogged, later: readonly QuarterLogged[]): boolean {
  const municipality = reminderTold(event)?.municipality;
  const own = later.filter(({ data }) => 'municipality' in data && data.municipality === municipality);
  return own.findLast(({ type }) => type === 'ListDelivered' || type === 'DeliveryWithdrawn')?.type !== 'ListDelivered';
}

function planned(eventId: string, kind: QuarterNoticeKind, recipient: string): PlannedNotice {
  return { id: uuidOf(`${eventId} ${recipient}`), eventId, kind, recipient, dispatchId: undefined };
}
