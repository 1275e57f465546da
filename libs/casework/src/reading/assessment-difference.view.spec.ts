import { type CaseDeadline, day, finding, source } from '#kernel';
import { differenceOf } from './assessment-difference.view.js';

const LAW = source('loven', '§ 1');
const late = (days: number, path = 'sentOn') => finding('late', 'warning', LAW, { path, data: { days } });
const due = (on: string, kind = 'reply-due'): CaseDeadline => ({
  ...{ kind, due: { on: day(on) }, computedFrom: 'receivedAt', source: LAW, standsStill: true },
});
const NOTHING = { added: [], removed: [], changed: [] };
const findings = (before: readonly ReturnType<typeof late>[], after: readonly ReturnType<typeof late>[]) =>
  differenceOf({ findings: before, deadlines: [] }, { findings: after, deadlines: [] }).findings;

describe('the difference between two judgements', () => {
  it('is none where they say the same, in whatever order and however it is kept', () => {
    const kept = { code: 'late', severity: 'warning', path: 'sentOn', source: { provision: '§ 1', act: 'loven' }, data: { days: 1 } };
    const read = JSON.parse(JSON.stringify(kept)) as ReturnType<typeof late>;
    expect(findings([late(2, 'other'), read], [late(1), late(2, 'other')])).toEqual(NOTHING);
  });

  it('tells what has come, what has gone, and what is now otherwise', () => {
    expect(findings([late(1), late(2, 'gone')], [late(3), late(4, 'come')])).toEqual({
      added: [late(4, 'come')],
      removed: [late(2, 'gone')],
      changed: [{ before: late(1), after: late(3) }],
    });
  });

  it('tells of several findings about one field only those that differ', () => {
    expect(findings([late(1), late(2), late(3)], [late(3), late(1), late(4)])).toEqual({
      ...NOTHING,
      changed: [{ before: late(2), after: late(4) }],
    });
    expect(findings([late(1), late(1)], [late(1)])).toEqual({ ...NOTHING, removed: [late(1)] });
    expect(findings([late(1)], [late(1), late(1)])).toEqual({ ...NOTHING, added: [late(1)] });
  });

  it('tells a finding of a field from one of none', () => {
    const ofNone = finding('late', 'warning', LAW);
    expect(findings([ofNone], [late(1)])).toEqual({ ...NOTHING, added: [late(1)], removed: [ofNone] });
  });

  it('tells deadlines by their kind', () => {
    const [before, after] = [[due('2026-03-10'), due('2026-04-01', 'other')], [due('2026-03-11')]];
    expect(differenceOf({ findings: [], deadlines: before }, { findings: [], deadlines: after }).deadlines).toEqual({
      added: [],
      removed: [due('2026-04-01', 'other')],
      changed: [{ before: due('2026-03-10'), after: due('2026-03-11') }],
    });
  });
});
