import { day, instant } from '#kernel';
import { plannedNotices } from '../notices.policy.js';
import { plannedTakings, type RoundTaken } from './taking-over.policy.js';

const ROUND: RoundTaken = {
  openedBy: '01950000-0000-7000-8000-000000000001',
  opensAt: instant('2026-03-03T09:00:00.000Z'),
  closesAt: instant('2026-03-10T22:59:59.999Z'),
  seats: [{ seatId: 'seat-a' }, { seatId: 'seat-b' }],
};
const taking = (from: string, seatId = 'seat-a') => ({ seatId, holder: 'newcomer', from: day(from) });
const times = (from: string, seatId?: string) => plannedTakings(ROUND, [taking(from, seatId)]).map(({ notBefore }) => notBefore);

describe('a member who takes over a seat while a hearing runs', () => {
  it.each([
    ['2026-03-03', []],
    ['2026-03-04', ['2026-03-03T23:00:00.000Z']],
    ['2026-03-10', ['2026-03-09T23:00:00.000Z']],
    ['2026-03-11', []],
  ])('from %s is invited at %j', (from, moments) => {
    expect(times(from)).toEqual(moments);
  });

  it('of a seat that is not in the hearing is not invited', () => {
    expect(times('2026-03-05', 'seat-x')).toEqual([]);
  });

  it('is invited as those were who held a seat when it opened, so that nobody is invited twice', () => {
    const data = { seats: [{ holder: 'newcomer' }], deputies: undefined };
    const [atOpening] = plannedNotices({ id: ROUND.openedBy, stream: 'case-1', members: [] }, { type: 'HearingOpened', data });
    expect(plannedTakings(ROUND, [taking('2026-03-05')])).toEqual([{ ...atOpening, notBefore: '2026-03-04T23:00:00.000Z' }]);
  });
});
