import { day, type Day, instant } from '#kernel';
import { specify } from '#kernel/testing';
import { remindingDecider } from './reminding.decider.js';
import type { MembersReminded, OpenRound, PlanReminder, ReminderPlanned, RemindMembers } from './reminding.messages.js';
import { remindingTimersOf } from './reminding.state.js';

const SINCE = instant('2026-03-03T09:00:00.000Z');
const MONDAY = instant('2026-03-09T07:00:00.000Z');
const ROUND: OpenRound = { round: 1, closesAt: instant('2026-03-10T22:59:59.999Z') };
const EXTENDED: OpenRound = { round: 1, closesAt: instant('2026-03-17T22:59:59.999Z') };
const CASE = { caseId: 'case-1', number: 'NJ-2026-000001' };

const plan = (hearing: OpenRound | undefined = ROUND, days: PlanReminder['data']['days'] = 1): PlanReminder => ({
  type: 'PlanReminder',
  at: SINCE,
  data: { ...CASE, hearing, since: SINCE, days, closedDays: [], opensAtHour: 8 },
});
const ended: PlanReminder = { ...plan(), data: { ...plan().data, hearing: undefined } };
const planned = (remindAt: ReminderPlanned['data']['remindAt'] = MONDAY, hearing = ROUND, at = SINCE): ReminderPlanned => ({
  type: 'ReminderPlanned',
  at,
  data: { ...CASE, ...hearing, remindAt },
});
const dropped = (at = SINCE, hearing = ROUND): ReminderPlanned => ({
  ...planned(MONDAY, hearing, at),
  data: { ...CASE, ...hearing, remindAt: undefined },
});
const remind = (at = MONDAY, hearing: OpenRound | undefined = ROUND, closedDays: readonly Day[] = []): RemindMembers => ({
  type: 'RemindMembers',
  at,
  data: { hearing, awaited: ['member-a', 'member-b'], isConfidential: false, closedDays, opensAtHour: 8 },
});
const reminded: MembersReminded = {
  type: 'MembersReminded',
  at: MONDAY,
  data: { caseId: 'case-1', ...ROUND, on: day('2026-03-09'), members: ['member-a', 'member-b'], isConfidential: false },
};

const { given } = specify(remindingDecider);

describe('the reminder of a hearing', () => {
  it('is planned once for a deadline, and anew for another', () => {
    given().when(plan()).then(planned());
    given(planned()).when(plan()).thenNothing();
    given(planned())
      .when(plan(EXTENDED))
      .then(planned(instant('2026-03-16T07:00:00.000Z'), EXTENDED));
    given(planned(), reminded)
      .when(plan(EXTENDED))
      .then(planned(instant('2026-03-16T07:00:00.000Z'), EXTENDED));
  });

  it('is not planned where there is none, and given up when the hearing is over', () => {
    given().when(plan(ROUND, 'off')).thenNothing();
    given().when(ended).thenNothing();
    given(planned()).when(ended).then(dropped());
    given(planned(), reminded).when(ended).thenNothing();
  });

  it('is sent when its time has come, to those awaited then, and once however often the clock says so', () => {
    given(planned())
      .when(remind(instant('2026-03-09T06:59:59.999Z')))
      .thenNothing();
    given(planned()).when(remind()).then(reminded);
    given(planned(), reminded).when(remind()).thenNothing();
    given(planned(), reminded).when(plan()).thenNothing();
  });

  it('waits for the next working day when the council turns out to be closed', () => {
    const tuesday = planned(instant('2026-03-10T07:00:00.000Z'), ROUND, MONDAY);
    given(planned())
      .when(remind(MONDAY, ROUND, [day('2026-03-09')]))
      .then(tuesday);
  });

  it('is given up when the hearing has been extended, closed, or answered time is over', () => {
    const late = instant('2026-03-10T23:00:00.000Z');
    given(planned()).when(remind(MONDAY, EXTENDED)).then(dropped(MONDAY));
    given(planned())
      .when({ ...remind(), data: { ...remind().data, hearing: undefined } })
      .then(dropped(MONDAY));
    given(planned()).when(remind(late)).then(dropped(late));
    given(planned()).when(remind(ROUND.closesAt)).thenTypes('MembersReminded');
  });

  it('is waited for by the clock until it is sent', () => {
    expect(remindingTimersOf(given(planned()).state())).toEqual([{ kind: 'hearing-reminders', dueAt: MONDAY }]);
    expect(remindingTimersOf(given(planned(), reminded).state())).toEqual([]);
  });
});
