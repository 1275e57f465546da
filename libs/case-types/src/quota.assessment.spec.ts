import fc from 'fast-check';
import { day, figureOn } from '#kernel';
import { capOf } from './quota.assessment.js';
import { QUOTA } from './quota.law.js';

const SCALE = figureOn(QUOTA, day('2022-07-04')).value;

describe('the cap of a workplace', () => {
  it.each([
    [0, 1],
    [3, 1],
    [5, 1],
    [9.9, 1],
    [10, 2],
    [14.99, 2],
    [15, 3],
    [37.4, 7],
    [49.9, 9],
    [50, 10],
    [50.01, 10],
    [51, 10],
    [59.9, 10],
    [60, 11],
    [69.99, 11],
    [70, 12],
    [125, 17],
  ])('with %d ordinary employees is %d', (employees, cap) => {
    expect(capOf(employees, SCALE)).toBe(cap);
  });

  it('never falls when there are more employees', () => {
    const employees = fc.integer({ min: 0, max: 100_000 });
    fc.assert(fc.property(employees, employees, (a, b) => a > b || capOf(a / 100, SCALE) <= capOf(b / 100, SCALE)));
  });
});
