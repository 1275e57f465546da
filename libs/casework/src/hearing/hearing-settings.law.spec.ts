import { caseTypes } from '#case-types';
import { day, settledOn } from '#kernel';
import { closeWhenAllAnsweredOf, hearingDaysOf, hearingRuleOf } from './hearing-settings.law.js';

const RULE = { silence: 'consent', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 };
const ON = day('2026-03-10');

describe.each(caseTypes.map((type) => [type.name, type] as const))('the hearing of %s', (name, type) => {
  const [rule, days] = [hearingRuleOf(type), hearingDaysOf(type)];

  it('is as the case type has it until the council says otherwise', () => {
    expect(settledOn(rule, ON, [])).toMatchObject({ value: type.hearing.rule, assumption: true });
    expect(settledOn(days, ON, [])).toMatchObject({ value: type.hearing.workingDays, unit: 'working days' });
    expect(rule.read({ ...type.hearing.rule })).toEqual(type.hearing.rule);
  });

  it('runs to its deadline until the council has settled that it ends with the last answer', () => {
    const early = closeWhenAllAnsweredOf(type);
    expect(settledOn(early, ON, [])).toMatchObject({ value: false, assumption: true });
    const settings = [{ key: `close-when-all-answered.${name}`, value: true, from: ON }];
    expect(settledOn(early, ON, settings).value).toBe(true);
    expect(settledOn(early, day('2026-03-09'), settings).value).toBe(false);
  });

  it('is as the council has set it from a day on', () => {
    const settings = [{ key: `hearing-rule.${name}`, value: { ...RULE, quorum: 6 }, from: ON }];
    expect(settledOn(rule, ON, settings).value).toMatchObject({ quorum: 6 });
    expect(settledOn(rule, day('2026-03-09'), settings).value).toEqual(type.hearing.rule);
  });
});

describe('a rule of hearing', () => {
  const [type] = caseTypes;
  const read = type === undefined ? undefined : hearingRuleOf(type).read;

  it.each([
    [{}],
    [{ quorum: 1 }],
    [{ quorum: 99 }],
    [{ sides: { da: 0, fh: 99 } }],
    [{ silence: 'contact', onObjection: 'majority', onApproval: 'decide', minDays: 365 }],
  ])('may be %j', (members) => {
    expect(read?.({ ...RULE, ...members })).toEqual({ ...RULE, ...members });
  });

  it.each([
    [{ silence: 'assent' }],
    [{ quorum: 0 }],
    [{ quorum: 100 }],
    [{ quorum: 'all' }],
    [{ sides: { da: 1 } }],
    [{ sides: { da: 1, fh: 1, kl: 1 } }],
    [{ sides: { da: -1, fh: 1 } }],
    [{ sides: { da: 1, fh: 100 } }],
    [{ onObjection: 'record' }],
    [{ onApproval: 'meeting' }],
    [{ minDays: -1 }],
    [{ minDays: 366 }],
    [{ another: 1 }],
  ])('may not be %j', (members) => {
    expect(read?.({ ...RULE, ...members })).toBeUndefined();
  });

  it('names all it consists of', () => {
    expect(read?.({ ...RULE, minDays: undefined })).toBeUndefined();
    expect(read?.(null)).toBeUndefined();
    expect(read?.([RULE])).toBeUndefined();
  });
});
