import { day, instant } from '#kernel';
import { specify } from '#kernel/testing';
import { calendarDecider } from './calendar.decider.js';
import type { EndQuarters, QuarterEnded } from './calendar.messages.js';
import { calendarTimersOf, lastEndedOn, NO_QUARTER } from './calendar.state.js';

const { given } = specify(calendarDecider);
const end = (at: string): EndQuarters => ({ type: 'EndQuarters', at: instant(at) });
const ended = (at: string, year: number, quarter: number, isFirst = false): QuarterEnded => ({
  type: 'QuarterEnded',
  at: instant(at),
  data: { year, quarter, isFirst },
});
const FIRST = ended('2026-11-21T10:00:00.000Z', 2026, 3, true);

describe('the counting of quarters', () => {
  it('begins with the one that ended last', () => {
    given().when(end('2026-11-21T10:00:00.000Z')).then(FIRST);
  });

  it('stays quiet to the last millisecond of the next quarter in Copenhagen, and counts it with the first of the year', () => {
    given(FIRST).when(end('2026-12-31T22:59:59.999Z')).thenNothing();
    given(FIRST)
      .when(end('2026-12-31T23:00:00.000Z'))
      .then(ended('2026-12-31T23:00:00.000Z', 2026, 4));
  });

  it('counts every quarter once after a long stop', () => {
    const at = '2027-10-01T00:00:00.000Z';
    const after = given(FIRST).when(end(at)).thenTypes('QuarterEnded', 'QuarterEnded', 'QuarterEnded', 'QuarterEnded');
    expect(after).toEqual([ended(at, 2026, 4), ended(at, 2027, 1), ended(at, 2027, 2), ended(at, 2027, 3)]);
    given(FIRST, ...after)
      .when(end(at))
      .thenNothing();
  });

  it('waits for the end of the next quarter', () => {
    expect(calendarTimersOf(NO_QUARTER)).toEqual([]);
    expect(calendarTimersOf(given(FIRST).state())).toEqual([{ kind: 'klv-calendar', dueAt: '2026-12-31T23:00:00.000Z' }]);
  });

  it.each([
    ['2027-01-01', 2026, 4],
    ['2027-03-31', 2026, 4],
    ['2027-04-01', 2027, 1],
    ['2027-12-31', 2027, 3],
  ])('on %s knows as the last one ended %i, no. %i', (on, year, quarter) => {
    expect(lastEndedOn(day(on))).toEqual({ year, quarter });
  });
});
