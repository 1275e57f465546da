import { day, type Day, instant } from '#kernel';
import { nextReminderTime, reminderAt } from './reminder-time.assessment.js';

const opened = (since: string, closesAt: string) => ({ since: instant(since), closesAt: instant(closesAt) });
const office = (...closedDays: readonly Day[]) => ({ closedDays, opensAtHour: 8 });
const USUAL = opened('2026-03-03T09:00:00.000Z', '2026-03-10T22:59:59.999Z');

describe('a reminder of a hearing', () => {
  it.each([
    [1, '2026-03-09T07:00:00.000Z', 'the Monday before a Tuesday'],
    [0, '2026-03-10T07:00:00.000Z', 'the day itself'],
    [2, '2026-03-06T07:00:00.000Z', 'the Friday before'],
  ])('%i working days before the deadline comes at eight on %s: %s', (days, at) => {
    expect(reminderAt(USUAL, days, office())).toBe(at);
  });

  it('comes at eight by the clock in summer as well', () => {
    expect(reminderAt(opened('2026-06-15T09:00:00.000Z', '2026-06-22T21:59:59.999Z'), 1, office())).toBe('2026-06-19T06:00:00.000Z');
  });

  it('passes over days that the council is closed, and holidays', () => {
    expect(reminderAt(USUAL, 1, office(day('2026-03-09')))).toBe('2026-03-06T07:00:00.000Z');
    expect(reminderAt(opened('2026-03-25T09:00:00.000Z', '2026-04-07T21:59:59.999Z'), 1, office())).toBe('2026-04-01T06:00:00.000Z');
  });

  it('of a deadline on a Sunday is told from the Friday before it', () => {
    expect(reminderAt(opened('2026-03-03T09:00:00.000Z', '2026-03-15T22:59:59.999Z'), 0, office())).toBe('2026-03-13T07:00:00.000Z');
    expect(reminderAt(opened('2026-03-03T09:00:00.000Z', '2026-03-15T22:59:59.999Z'), 1, office())).toBe('2026-03-12T07:00:00.000Z');
  });

  it('is not sent to those who were told of the deadline that morning, nor after it, nor where a council sends none', () => {
    expect(reminderAt(opened('2026-03-09T07:00:00.000Z', USUAL.closesAt), 1, office())).toBeUndefined();
    expect(reminderAt(opened('2026-03-09T06:59:59.999Z', USUAL.closesAt), 1, office())).toBe('2026-03-09T07:00:00.000Z');
    expect(reminderAt(opened(USUAL.since, '2026-03-10T07:00:00.000Z'), 0, office())).toBeUndefined();
    expect(reminderAt(opened(USUAL.since, '2026-03-10T07:00:00.001Z'), 0, office())).toBe('2026-03-10T07:00:00.000Z');
    expect(reminderAt(USUAL, 'off', office())).toBeUndefined();
  });
});

describe('the time for reminders', () => {
  it('comes again on the next working day, if the hearing is open by then', () => {
    expect(nextReminderTime(instant('2026-03-07T09:00:00.000Z'), USUAL.closesAt, office())).toBe('2026-03-09T07:00:00.000Z');
    expect(nextReminderTime(instant('2026-03-07T09:00:00.000Z'), instant('2026-03-09T07:00:00.000Z'), office())).toBeUndefined();
  });
});
