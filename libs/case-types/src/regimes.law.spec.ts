import { day } from '#kernel';
import { knownMunicipalityCodes } from './municipalities.law.js';
import { ruleSetOf } from './applied-law.assessment.js';

describe('the regime', () => {
  it.each([
    ['1990-01-01', 'RAR_2022'],
    ['2022-05-31', 'RAR_2022'],
    ['2022-06-01', 'RAR_2022'],
    ['2024-12-31', 'RAR_2022'],
    ['2025-01-01', 'RBR_2025'],
    ['2026-01-31', 'RBR_2025'],
    ['2026-02-01', 'REFORM_2026_02'],
    ['2026-06-30', 'REFORM_2026_02'],
    ['2026-07-01', 'REFORM_2026_07'],
    ['2026-12-31', 'REFORM_2026_07'],
    ['2027-01-01', 'LAB_2027'],
    ['2050-01-01', 'LAB_2027'],
  ])('on %s is %s', (on, regime) => {
    expect(ruleSetOf({ on: day(on), settings: [] })).toBe(regime);
  });
});

describe('the area of the council', () => {
  it('has eleven municipalities', () => {
    expect(knownMunicipalityCodes()).toEqual(['773', '787', '810', '813', '820', '825', '840', '846', '849', '851', '860']);
  });
});
