import { accept, copenhagenDayOf, type Decider, type Decision, type Instant, isOfficeTime } from '#kernel';
import { nextReminderTime, reminderAt } from './reminder-time.assessment.js';
import type { PlanReminder, ReminderPlanned, RemindingCommand, RemindingEvent, RemindMembers } from './reminding.messages.js';
import { evolveReminding, isSameRound, NOTHING_PLANNED, type RemindingState } from './reminding.state.js';

/** When the members of a hearing are reminded, and of what: once for each deadline, and never on a closed day. */
export const remindingDecider: Decider<RemindingCommand, RemindingState, RemindingEvent> = {
  initial: NOTHING_PLANNED,
  decide: (command, state) => (command.type === 'PlanReminder' ? decidePlan(command, state) : decideReminders(command, state)),
  evolve: evolveReminding,
};

function decidePlan({ at, data }: PlanReminder, { planned, reminded }: RemindingState): Decision<RemindingEvent> {
  const { caseId, number, hearing, since, days } = data;
  if (hearing === undefined) return accept(...dropped(at, planned));
  if (reminded.some((one) => isSameRound(one, hearing))) return accept();
  const remindAt = reminderAt({ since, closesAt: hearing.closesAt }, days, data);
  if (remindAt === undefined) return accept(...dropped(at, planned));
  if (planned?.remindAt === remindAt && isSameRound(planned, hearing)) return accept();
  return accept({ type: 'ReminderPlanned', at, data: { caseId, number, round: hearing.round, closesAt: hearing.closesAt, remindAt } });
}

function decideReminders({ at, data }: RemindMembers, { planned }: RemindingState): Decision<RemindingEvent> {
  if (planned?.remindAt === undefined || at < planned.remindAt) return accept();
  const { hearing, awaited: members, isConfidential } = data;
  if (hearing === undefined || !isSameRound(planned, hearing) || at > planned.closesAt) return accept(...dropped(at, planned));
  if (!isOfficeTime(at, data)) return accept(postponed(at, planned, nextReminderTime(at, planned.closesAt, data)));
  const { caseId, round, closesAt } = planned;
  return accept({ type: 'MembersReminded', at, data: { caseId, round, closesAt, on: copenhagenDayOf(at), members, isConfidential } });
}

function dropped(at: Instant, planned: ReminderPlanned['data'] | undefined): readonly ReminderPlanned[] {
  return planned?.remindAt === undefined ? [] : [postponed(at, planned, undefined)];
}

function postponed(at: Instant, planned: ReminderPlanned['data'], remindAt: Instant | undefined): ReminderPlanned {
  return { type: 'ReminderPlanned', at, data: { ...planned, remindAt } };
}
