import { day } from '#kernel';
import { plannedReminders, type Reminded } from './reminded.policy.js';

const REMINDED: Reminded = { caseId: 'case-1', on: day('2026-03-09'), members: ['a', 'b'], isConfidential: false };
const event = (id: string, changed: Partial<Reminded> = {}, council = 'nj') => ({
  id,
  council,
  type: 'MembersReminded',
  data: { ...REMINDED, ...changed },
});
const ids = (...events: readonly ReturnType<typeof event>[]) => new Set(events.flatMap(plannedReminders).map(({ id }) => id));

describe('the reminders of a day', () => {
  it('are one for each member, whichever hearing comes first', () => {
    expect(plannedReminders(event('e1')).map(({ kind, recipient }) => `${kind} ${recipient}`)).toEqual([
      'hearing-reminder member:a',
      'hearing-reminder member:b',
    ]);
    expect(ids(event('e1'), event('e2', { caseId: 'case-2' })).size).toBe(2);
  });

  it('are others on another day, in another council, and of a confidential case', () => {
    expect(ids(event('e1'), event('e1', { on: day('2026-03-10') }), event('e1', {}, 'hs')).size).toBe(6);
    expect(ids(event('e1'), event('e1', { isConfidential: true }), event('e2', { isConfidential: true })).size).toBe(6);
  });

  it('are none of any other event', () => {
    expect(plannedReminders({ ...event('e1'), type: 'ReminderPlanned' })).toEqual([]);
  });
});
