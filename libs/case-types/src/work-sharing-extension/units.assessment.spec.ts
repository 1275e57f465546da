import { isSameUnit, type StatedUnit } from './units.assessment.js';

const unit = (kind: StatedUnit['kind'], name: string | null): StatedUnit => ({ kind, name });
const HALL = unit('production-unit', 'Hal 2');

describe('a unit', () => {
  it.each([
    ['itself', HALL],
    ['its name typed otherwise', unit('production-unit', ' hal  2 ')],
    ['its name alone', unit(null, 'HAL 2')],
    ['its kind alone', unit('production-unit', null)],
    ['a blank name', unit('production-unit', ' ')],
    ['nothing stated', unit(null, null)],
    ['no unit stated', null],
  ])('is the same as %s', (_what, other) => {
    expect(isSameUnit(HALL, other)).toBe(true);
    expect(isSameUnit(other, HALL)).toBe(true);
  });

  it.each([
    ['another name', unit('production-unit', 'Hal 1')],
    ['another name alone', unit(null, 'Hal 22')],
    ['another kind of the same name', unit('department', 'Hal 2')],
    ['the enterprise', unit('enterprise', null)],
  ])('is told from %s', (_what, other) => {
    expect(isSameUnit(HALL, other)).toBe(false);
    expect(isSameUnit(other, HALL)).toBe(false);
  });

  it('is one where it is the enterprise, whatever it is called', () => {
    expect(isSameUnit(unit('enterprise', 'Himmerlands Maskinfabrik'), unit('enterprise', 'Himmerlands Maskinfabrik A/S'))).toBe(true);
    expect(isSameUnit(unit('enterprise', 'Himmerlands Maskinfabrik'), unit(null, 'Himmerlands Maskinfabrik A/S'))).toBe(false);
  });
});
