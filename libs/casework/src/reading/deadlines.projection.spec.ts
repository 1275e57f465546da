import type { CaseDeadline } from '#kernel';
import { day, instant } from '#kernel';
import { CLOSES_AT, caseAfter, event, HISTORY, LATER } from '../../../../test/support/case-builders.js';
import { TOY_LAW } from '../../../../test/support/toy-case-type.js';
import { deadlinesNow, nextDue } from './deadlines.projection.js';

const RULE = { computedFrom: 'receivedAt', source: TOY_LAW };
const ON: CaseDeadline = { ...RULE, kind: 'reply-due', due: { on: day('2026-03-16') }, standsStill: true };
const AT: CaseDeadline = { ...RULE, kind: 'answer-at', due: { at: instant('2026-03-28T12:00:00.000Z') }, standsStill: true };
const FIXED: CaseDeadline = { ...RULE, kind: 'fixed-day', due: { on: day('2026-03-30') }, standsStill: false };
const CASE = [event.received(), event.assessed({ deadlines: [ON, AT, FIXED] })];
const ASKED = [...CASE, event.informationRequested(LATER), event.informationProvided(LATER, { days: 3, milliseconds: 250_000_001 })];

describe('a deadline', () => {
  it('is as the law gives it while the clock has not stood still', () => {
    expect(deadlinesNow(caseAfter(...CASE))).toEqual([
      { ...RULE, kind: 'reply-due', due: { on: '2026-03-16' }, stoppedDays: 0 },
      { ...RULE, kind: 'answer-at', due: { at: '2026-03-28T12:00:00.000Z' }, stoppedDays: 0 },
      { ...RULE, kind: 'fixed-day', due: { on: '2026-03-30' }, stoppedDays: 0 },
    ]);
  });

  it('is moved by the days or milliseconds the clock stood still, unless it does not stand still', () => {
    expect(deadlinesNow(caseAfter(...ASKED))).toEqual([
      { ...RULE, kind: 'reply-due', due: { on: '2026-03-19' }, stoppedDays: 3 },
      { ...RULE, kind: 'answer-at', due: { at: '2026-03-31T09:26:40.001Z' }, stoppedDays: 3 },
      { ...RULE, kind: 'fixed-day', due: { on: '2026-03-30' }, stoppedDays: 0 },
    ]);
  });
});

describe('what is due next', () => {
  it('is the end of the Copenhagen day of the earliest deadline', () => {
    expect(nextDue(caseAfter(...CASE))).toBe('2026-03-16T22:59:59.999Z');
    expect(nextDue(caseAfter(...ASKED))).toBe('2026-03-19T22:59:59.999Z');
    expect(nextDue(caseAfter(event.received(), event.assessed({ deadlines: [FIXED] })))).toBe('2026-03-30T21:59:59.999Z');
    expect(nextDue(caseAfter(event.received(), event.assessed({ deadlines: [FIXED, AT] })))).toBe('2026-03-28T12:00:00.000Z');
  });

  it('is the end of the hearing when that comes first', () => {
    expect(nextDue(caseAfter(...CASE, event.hearingOpened()))).toBe(CLOSES_AT);
    expect(nextDue(caseAfter(...CASE, event.hearingOpened({ closesAt: instant('2026-03-20T12:00:00.000Z') })))).toBe(
      '2026-03-16T22:59:59.999Z',
    );
    expect(nextDue(caseAfter(...CASE, event.hearingOpened(), event.hearingClosed()))).toBe('2026-03-16T22:59:59.999Z');
  });

  it('is the end of a party hearing while its answer is awaited, but where readers would see it in lists', () => {
    const closesAt = instant('2026-03-11T11:00:00.000Z');
    const asked = [...CASE, event.partyHearingOpened(closesAt)];
    expect(nextDue(caseAfter(...asked))).toBe(closesAt);
    expect(nextDue(caseAfter(...asked, event.partyHearingAnswered()))).toBe('2026-03-16T22:59:59.999Z');
    expect(nextDue({ ...caseAfter(...asked), readers: ['municipality:851'] })).toBe('2026-03-16T22:59:59.999Z');
  });

  it('is nothing where there is no deadline', () => {
    expect(nextDue(caseAfter(...HISTORY.ready))).toBeUndefined();
  });

  it.each(['decided', 'notified', 'closed', 'withdrawn', 'misdirected'] as const)('is nothing once the case is %s', (state) => {
    const assessed = event.assessed({ deadlines: [ON] });
    expect(nextDue({ ...caseAfter(...CASE, assessed), status: state })).toBeUndefined();
  });
});
