import { day } from '#kernel';
import { type HearingResult, representativeNotHeard, type RepresentativeRole, type StatedHearing } from './representative.assessment.js';

const ON = day('2022-09-20');
const HEARD: StatedHearing = { role: 'shop-steward', date: ON, result: 'positive' };
const found = (changes: Partial<StatedHearing>) => representativeNotHeard({ ...HEARD, ...changes }, ON);

describe('a representative of the employees', () => {
  it.each<readonly [RepresentativeRole, HearingResult]>([
    ['shop-steward', 'positive'],
    ['shop-steward', 'negative'],
    ['employee-representative', 'positive'],
    ['employee-representative', 'negative'],
  ])('who is %s has been heard when the result is %s', (role, result) => {
    expect(found({ role, result })).toBeUndefined();
  });

  it.each<readonly [RepresentativeRole, HearingResult]>([
    ['none', 'none'],
    ['none', 'positive'],
    ['shop-steward', 'none'],
    ['employee-representative', 'none'],
  ])('of role %s and result %s has not', (role, result) => {
    expect(found({ role, result })).toEqual({
      code: 'representative-not-heard',
      severity: 'warning',
      path: 'representativeHearing',
      rows: undefined,
      source: expect.objectContaining({ act: 'bekendtgørelse nr. 1178 af 25/11/2019', provision: '§ 12, stk. 2' }) as object,
      data: undefined,
    });
  });

  it('has been heard by the day of assessment, not on a day to come', () => {
    expect(found({ date: day('2022-09-19') })).toBeUndefined();
    expect(found({ date: day('2022-09-20') })).toBeUndefined();
    expect(found({ date: day('2022-09-21') })).toMatchObject({ code: 'representative-not-heard' });
    expect(found({ date: null })).toBeUndefined();
  });

  it('is not judged by what is not stated', () => {
    expect(representativeNotHeard(null, ON)).toBeUndefined();
    expect(found({ role: null })).toBeUndefined();
    expect(found({ result: null })).toBeUndefined();
    expect(found({ role: null, result: 'none' })).toMatchObject({ code: 'representative-not-heard' });
  });
});
