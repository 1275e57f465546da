import { day, instant } from '#kernel';
import { caseAfter, CLOSES_AT, event, HISTORY, seats } from '../../../../test/support/case-builders.js';
import type { SeatTerm } from '../case/case-command.state.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { ballotHoldersIn } from './awaited.policy.js';
import { seatedAt } from './seated-on.policy.js';

const TERMS: readonly SeatTerm[] = [
  ...seats('bcdefgh').map(({ seatId, holder }) => ({ seatId, holder, deputyOf: undefined, from: day('2022-06-01'), to: undefined })),
  { seatId: 'seat-a', holder: 'member-a', deputyOf: undefined, from: day('2022-06-01'), to: day('2026-03-05') },
  { seatId: 'seat-a', holder: 'newcomer', deputyOf: undefined, from: day('2026-03-06'), to: day('2026-03-10') },
];
const first = (at: string, ...events: readonly CaseEvent[]) => {
  const hearing = seatedAt(caseAfter(...HISTORY['in-hearing'], ...events), TERMS, instant(at)).hearings.at(-1);
  return hearing === undefined ? [] : ballotHoldersIn(hearing).filter((member) => !/^member-[b-h]$/.test(member));
};

describe('the seats of an open hearing', () => {
  it.each([
    ['2026-03-05T22:59:59.999Z', ['member-a']],
    ['2026-03-05T23:00:00.000Z', ['newcomer']],
    [CLOSES_AT, ['newcomer']],
    ['2026-03-11T12:00:00.000Z', ['newcomer']],
  ])('are held at %s by %s', (at, holders) => {
    expect(first(at)).toEqual(holders);
  });

  it('have no ballot for a newcomer who is out of the case', () => {
    expect(first('2026-03-06T12:00:00.000Z', event.ruled('a', true, 'newcomer'))).toEqual([]);
  });

  it('stay as they are known where nobody knows the terms, and once it is closed', () => {
    const open = caseAfter(...HISTORY['in-hearing']);
    expect(seatedAt(open, undefined, instant('2026-03-06T12:00:00.000Z'))).toEqual(open);
    const closed = caseAfter(...HISTORY.heard);
    expect(seatedAt(closed, TERMS, instant('2026-03-06T12:00:00.000Z'))).toBe(closed);
    const ready = caseAfter(...HISTORY.ready);
    expect(seatedAt(ready, TERMS, instant('2026-03-06T12:00:00.000Z'))).toBe(ready);
  });
});
