import { accept, copenhagenDayOf, type Decider, type Decision, fold, isOfficeTime, quartersBefore, reject } from '#kernel';
import { isDistributionDue, nextDistributionAt, nextReminderAt, remindersDue } from './quarter-plan.assessment.js';
import { quarterSummary } from './quarter-summary.view.js';
import type { DistributeLists, ListsDistributed, QuarterCommand, QuarterEvent, QuarterFacts } from './quarter.messages.js';
import { evolveQuarter, NO_QUARTER_OPENED, type QuarterState, untoldIn } from './quarter.state.js';

/** What is done about the lists of a quarter: by the clock of the command, and by what has come. @rejects quarter-not-over, nothing-to-distribute */
export const quarterDecider: Decider<QuarterCommand, QuarterState, QuarterEvent> = {
  initial: NO_QUARTER_OPENED,
  decide: decideQuarter,
  evolve: evolveQuarter,
};

const PRODUCT = { id: 'system', role: 'system' };

type Step = (command: QuarterCommand, state: QuarterState) => readonly QuarterEvent[];

/** In this order: who has delivered is known before anybody is reminded, and what is left to do is planned last. */
const STEPS: readonly Step[] = [opening, deliveries, reminders, distribution, planning];

function decideQuarter(command: QuarterCommand, state: QuarterState): Decision<QuarterEvent> {
  if (command.type === 'ReviewQuarter' && state.opened === undefined && command.data.followedFrom === undefined) return accept();
  const begun = settled(command, state, [opening, deliveries]);
  if (command.type === 'DistributeLists') {
    if (copenhagenDayOf(command.at) <= command.data.lastDay) return reject('quarter-not-over');
    if (untoldIn(command.data.lists, begun.state).length === 0) return reject('nothing-to-distribute');
  }
  return accept(...settled(command, state, STEPS).events);
}

function settled(command: QuarterCommand, state: QuarterState, steps: readonly Step[]) {
  return steps.reduce<{ readonly state: QuarterState; readonly events: readonly QuarterEvent[] }>(
    (before, step) => {
      const events = step(command, before.state);
      return { state: fold(evolveQuarter, before.state, events), events: [...before.events, ...events] };
    },
    { state, events: [] },
  );
}

function opening({ type, at, data }: QuarterCommand, { opened }: QuarterState): readonly QuarterEvent[] {
  if (opened !== undefined) return [];
  const { year, quarter, municipalities, dueOn } = data;
  const followedFrom = (type === 'ReviewQuarter' ? data.followedFrom : undefined) ?? copenhagenDayOf(at);
  return [{ type: 'QuarterOpened', at, data: { year, quarter, municipalities, dueOn, followedFrom } }];
}

function deliveries({ at, data }: QuarterCommand, { opened, delivered }: QuarterState): readonly QuarterEvent[] {
  const awaited = data.lists.filter(({ municipality }) => opened?.municipalities.includes(municipality) === true);
  const isKnown = (caseId: string) => delivered.some((one) => one.caseId === caseId);
  const gone = delivered.filter(({ caseId }) => !awaited.some((list) => list.caseId === caseId));
  return [
    ...gone.map(({ municipality, caseId }): QuarterEvent => ({ type: 'DeliveryWithdrawn', at, data: { municipality, caseId } })),
    ...awaited
      .filter(({ caseId }) => !isKnown(caseId))
      .map(({ municipality, caseId, on }): QuarterEvent => ({ type: 'ListDelivered', at, data: { municipality, caseId, on } })),
  ];
}

function reminders({ at, data }: QuarterCommand, state: QuarterState): readonly QuarterEvent[] {
  if (!isOfficeTime(at, data)) return [];
  const { year, quarter, dueOn } = data;
  const on = copenhagenDayOf(at);
  return remindersDue(data, state, at).map((due) => ({ type: 'DeliveryReminded', at, data: { year, quarter, ...due, on, dueOn } }));
}

function distribution(command: QuarterCommand, state: QuarterState): readonly QuarterEvent[] {
  const isByHand = command.type === 'DistributeLists';
  return isByHand || isDistributionDue(command.data, state, command.at) ? [distributed(command, state)] : [];
}

function distributed(command: QuarterCommand, state: QuarterState): ListsDistributed {
  const { year, quarter, recipients } = command.data;
  return {
    type: 'ListsDistributed',
    at: command.at,
    data: {
      ...{ year, quarter, recipients },
      isAddition: state.distributions.length > 0,
      lists: untoldIn(command.data.lists, state).map(({ municipality, caseId, version, replaces }) => ({
        municipality,
        caseId,
        version,
        replaces,
      })),
      summary: summaryIn(command.data, state),
      ...wordOf(command),
    },
  };
}

function summaryIn(facts: QuarterFacts, state: QuarterState) {
  const [previous = facts] = quartersBefore(facts, 1);
  const municipalities = state.opened?.municipalities ?? [];
  return quarterSummary({ municipalities, lists: listsIn(facts, state), previous, previousLists: facts.previousLists });
}

function listsIn({ lists }: QuarterFacts, { delivered }: QuarterState): QuarterFacts['lists'] {
  return lists.filter((list) => delivered.some(({ caseId }) => caseId === list.caseId));
}

function wordOf(command: QuarterCommand): Pick<DistributeLists['data'], 'reason' | 'by'> {
  return command.type === 'DistributeLists' ? { reason: command.data.reason, by: command.data.by } : { reason: undefined, by: PRODUCT };
}

function planning({ at, data }: QuarterCommand, state: QuarterState): readonly QuarterEvent[] {
  const remindAt = nextReminderAt(data, state, at);
  const distributeAt = nextDistributionAt(data, state, at);
  const isPlanned = remindAt === state.remindAt && distributeAt === state.distributeAt;
  return isPlanned ? [] : [{ type: 'QuarterPlanned', at, data: { remindAt, distributeAt } }];
}
