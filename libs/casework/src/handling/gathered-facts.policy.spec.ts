import { caseTypeNamed } from '#case-types';
import { type CaseType, day, instant, type JsonObject } from '#kernel';
import type { UntimedCommand } from './case-request.state.js';
import { factsAskedBy, factsOf, withFacts } from './gathered-facts.policy.js';
import { gathered } from './gathering.handler.js';

const notices = typeNamed('mass-layoff-notice');
const NOTE: UntimedCommand = { type: 'note', data: { text: 'Ringet op.' } };
const EARLIER = [{ caseId: 'case-1', number: 'NJ-2026-000001', receivedAt: instant('2026-03-02T09:00:00.000Z'), submission: {} }];
const FACTS = { settings: [], extraClosedDays: [day('2026-12-24')], parties: [{ party: '99001003', version: 1, cases: EARLIER }] };

function typeNamed(name: string): CaseType {
  const type = caseTypeNamed(name);
  if (type === undefined) throw new Error('the case type is not listed');
  return type;
}

const about = (cvr: string | null): JsonObject => ({ employer: { cvr } });
const brought = (type: 'supplement' | 'provide-information', cvr: string | null): UntimedCommand => ({
  type,
  data: { caseType: notices.name, submission: about(cvr), personalRef: 'personal-1', documents: [] },
});

describe('commands that wait for one case', () => {
  it('ask for no facts when none brings a submission', () => {
    expect(factsAskedBy([NOTE, NOTE])).toBeUndefined();
  });

  it('ask for those of every party their submissions name, once', () => {
    const commands = [NOTE, brought('supplement', '1'), brought('provide-information', '2'), brought('supplement', '1')];
    expect(factsAskedBy(commands)).toEqual({ caseType: notices.name, parties: ['1', '2'] });
  });

  it('ask for what the council has settled when they name none', () => {
    expect(factsAskedBy([brought('supplement', null)])).toEqual({ caseType: notices.name, parties: [] });
  });
});

describe('the facts of a submission', () => {
  it('are the cases of its party, and what the council has settled', () => {
    const { settings, extraClosedDays } = FACTS;
    expect(factsOf(about('99001003'), notices, FACTS)).toEqual({ earlier: EARLIER, settings, extraClosedDays });
    expect(withFacts(brought('supplement', null), notices, FACTS)).toMatchObject({ data: { facts: { earlier: [] } } });
  });

  it('are never made up', () => {
    expect(() => factsOf(about('99001011'), notices, FACTS)).toThrow('not gathered');
    expect(() => factsOf(about(null), notices, undefined)).toThrow('not gathered');
  });

  it('are not put into a command without one', () => {
    expect(withFacts(NOTE, notices, FACTS)).toBe(NOTE);
  });
});

describe('days on which the council is closed', () => {
  const settings = [{ key: 'extraClosedDays', value: ['2026-06-05'], from: day('2026-03-02') }];

  it.each([
    ['the evening before the setting holds', '2026-03-01T22:59:59.999Z', []],
    ['the moment it holds', '2026-03-01T23:00:00.000Z', ['2026-06-05']],
  ])('are those settled for the Danish day on which a case comes: %s', (_, at, days) => {
    expect(gathered({ settings, parties: [] }, instant(at)).extraClosedDays).toEqual(days);
  });
});
