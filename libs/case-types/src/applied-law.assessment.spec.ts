import { type AssessmentFacts, day, instant } from '#kernel';
import { lawDay, lawOf, ruleSetOf } from './applied-law.assessment.js';

const FACTS: AssessmentFacts = {
  receivedAt: instant('2024-12-31T23:00:00.000Z'),
  assessedAt: instant('2025-01-02T08:00:00.000Z'),
  earlier: [],
  extraClosedDays: [],
  settings: [],
};
const EVENT = day('2024-12-30');
const settled = (key: string, value: string, from = '1900-01-01') => [{ key, value, from: day(from) }];

describe('the law a case is judged by', () => {
  it('is that of the day of its event, and of its receipt in Copenhagen where no day is stated', () => {
    expect(lawOf(EVENT, FACTS)).toEqual({ on: '2024-12-30', settings: [], holidaysOn: undefined });
    expect(lawOf(null, FACTS)).toEqual({ on: '2025-01-01', settings: [], holidaysOn: undefined });
  });

  it('is that of its receipt where the council goes by it on that day', () => {
    const from = (on: string) => ({ ...FACTS, settings: settled('law-day', 'receipt', on) });
    expect(lawOf(EVENT, from('2025-01-01')).on).toBe('2025-01-01');
    expect(lawOf(EVENT, from('2025-01-02')).on).toBe('2024-12-30');
    expect(lawDay(EVENT, day('2025-01-01'), settled('law-day', 'event'))).toBe('2024-12-30');
  });

  it('is that of another day where that is asked, with its holidays throughout', () => {
    const settings = settled('law-day', 'receipt');
    expect(lawOf(EVENT, { ...FACTS, settings, lawOn: day('2026-03-01') })).toEqual({
      on: '2026-03-01',
      settings,
      holidaysOn: '2026-03-01',
    });
    expect(lawOf(EVENT, { ...FACTS, lawOn: EVENT })).toEqual({ on: '2024-12-30', settings: [], holidaysOn: undefined });
  });
});

describe('the rule set of a law', () => {
  it('begins when the council has settled that it does', () => {
    const law = (on: string) => ({ on: day(on), settings: settled('rule-set-start.RBR_2025', '2025-03-01') });
    expect(ruleSetOf(law('2025-02-28'))).toBe('RAR_2022');
    expect(ruleSetOf(law('2025-03-01'))).toBe('RBR_2025');
    expect(ruleSetOf(law('2026-02-01'))).toBe('REFORM_2026_02');
  });
});
