import { type Day, type Instant, type Quarter, uuidOf } from '#kernel';
import type {
  DeliveryReminded,
  DeliveryWithdrawn,
  ListDelivered,
  ListsDistributed,
  ListThere,
  ListTold,
  QuarterEvent,
  QuarterOpened,
  QuarterPlanned,
} from './quarter.messages.js';

export type Reminder = Pick<DeliveryReminded['data'], 'municipality' | 'step' | 'on'>;
export type Distribution = Omit<ListsDistributed['data'], 'year' | 'quarter' | 'summary'> & { readonly at: Instant };

/** What has been done about the lists of a quarter, and when something is next to be done. */
export type QuarterState = {
  readonly opened: QuarterOpened['data'] | undefined;
  readonly delivered: readonly ListDelivered['data'][];
  readonly reminders: readonly Reminder[];
  readonly distributions: readonly Distribution[];
  readonly remindAt: Instant | undefined;
  readonly distributeAt: Instant | undefined;
};

export const QUARTER_STREAM_TYPE = 'klv-quarter';

export const NO_QUARTER_OPENED: QuarterState = {
  opened: undefined,
  delivered: [],
  reminders: [],
  distributions: [],
  remindAt: undefined,
  distributeAt: undefined,
};

type Evolvers = { readonly [T in QuarterEvent['type']]: (state: QuarterState, event: Extract<QuarterEvent, { type: T }>) => QuarterState };

const EVOLVERS: Evolvers = {
  QuarterOpened: (state, { data }: QuarterOpened) => ({ ...state, opened: data }),
  QuarterPlanned: (state, { data }: QuarterPlanned) => ({ ...state, remindAt: data.remindAt, distributeAt: data.distributeAt }),
  ListDelivered: (state, { data }) => ({ ...state, delivered: [...others(state, data), data] }),
  DeliveryWithdrawn: (state, { data }: DeliveryWithdrawn) => ({ ...state, delivered: others(state, data) }),
  DeliveryReminded: (state, { data: { municipality, step, on } }) => ({
    ...state,
    reminders: [...state.reminders, { municipality, step, on }],
  }),
  ListsDistributed: (state, { at, data: { isAddition, lists, recipients, reason, by } }) => ({
    ...state,
    distributions: [...state.distributions, { isAddition, lists, recipients, reason, by, at }],
  }),
};

/** What an event makes of a quarter; reads no law. */
export function evolveQuarter(state: QuarterState, event: QuarterEvent): QuarterState {
  const evolver = EVOLVERS[event.type] as (state: QuarterState, event: QuarterEvent) => QuarterState;
  return evolver(state, event);
}

/** The stream of a quarter; it bears the same id in every council. */
export function quarterStream({ year, quarter }: Quarter): string {
  return uuidOf(`${QUARTER_STREAM_TYPE} ${String(year)}-${String(quarter)}`);
}

/** When a quarter is next to be looked at. */
export function quarterTimersOf({ remindAt, distributeAt }: QuarterState): readonly { readonly kind: string; readonly dueAt: Instant }[] {
  const [first] = [remindAt, distributeAt].filter((at) => at !== undefined).sort();
  return first === undefined ? [] : [{ kind: QUARTER_STREAM_TYPE, dueAt: first }];
}

/** The version in which a list was sent out last; undefined when it never was. */
function toldVersionOf({ distributions }: QuarterState, caseId: string): number | undefined {
  const versions = distributions.flatMap(({ lists }) => lists.filter((list) => list.caseId === caseId).map(({ version }) => version));
  return versions.length === 0 ? undefined : Math.max(...versions);
}

/** The last step at which a municipality was reminded. */
export function lastStepOf({ reminders }: QuarterState, municipality: string): number | undefined {
  const steps = reminders.filter((one) => one.municipality === municipality).map(({ step }) => step);
  return steps.length === 0 ? undefined : Math.max(...steps);
}

/** The municipalities whose lists have not come, and the day each list that has was delivered. */
export function missingIn({ opened, delivered }: QuarterState): readonly string[] {
  const there = new Set(delivered.map(({ municipality }) => municipality));
  return (opened?.municipalities ?? []).filter((code) => !there.has(code));
}

/** The lists that nobody has been told of as they are now, with the day on which each came so. */
export function untoldIn(lists: readonly ListThere[], state: QuarterState): readonly (ListTold & { readonly since: Day })[] {
  return lists.flatMap(({ municipality, caseId, version, on, versionOn }) => {
    if (!state.delivered.some((one) => one.caseId === caseId)) return [];
    const replaces = toldVersionOf(state, caseId);
    const since = replaces === undefined ? on : versionOn;
    return replaces !== undefined && version <= replaces ? [] : [{ municipality, caseId, version, replaces, since }];
  });
}

function others({ delivered }: QuarterState, { municipality }: { readonly municipality: string }): QuarterState['delivered'] {
  return delivered.filter((one) => one.municipality !== municipality);
}
