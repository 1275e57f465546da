import { day } from '#kernel';
import { type StatedWorkplace, stricterRegime, stricterWorkplaces } from './stricter.assessment.js';

const ON = day('2022-09-12');
const place = (municipality: string | null, normalEmployees: number | null, plannedDismissals: number | null): StatedWorkplace => ({
  municipality,
  normalEmployees,
  plannedDismissals,
});
const found = (...stated: readonly StatedWorkplace[]) => stricterRegime(stricterWorkplaces(stated, ON), ON)?.data?.['workplaces'];

describe('the stricter regime', () => {
  it.each([
    [100, 50],
    [101, 51],
    [100, 100],
    [1000, 500],
  ])('applies to a workplace of %d with %d dismissals', (employees, dismissals) => {
    expect(found(place('851', employees, dismissals))).toEqual([{ municipality: '851', employees, dismissals }]);
  });

  it.each([
    [100, 49],
    [101, 50],
    [99, 60],
    [99, 99],
    [0, 0],
  ])('does not apply to a workplace of %d with %d dismissals', (employees, dismissals) => {
    expect(found(place('851', employees, dismissals))).toBeUndefined();
  });

  it('takes places of work in one municipality as one', () => {
    expect(found(place('851', 60, 10), place('851', 40, 40))).toEqual([{ municipality: '851', employees: 100, dismissals: 50 }]);
    expect(found(place('851', 60, 10), place('851', 40, 39))).toBeUndefined();
    expect(found(place('851', 100, 50), place('851', 1, 0))).toBeUndefined();
  });

  it('keeps municipalities apart', () => {
    expect(found(place('851', 60, 60), place('860', 60, 60))).toBeUndefined();
    expect(found(place('851', 500, 10), place('860', 100, 50))).toEqual([{ municipality: '860', employees: 100, dismissals: 50 }]);
    expect(found(place('851', 100, 50), place('860', 200, 150))).toHaveLength(2);
  });

  it('leaves out places of work that state too little', () => {
    expect(found(place(null, 100, 100), place('851', null, 100), place('860', 100, null))).toBeUndefined();
    expect(found(place('851', 100, 50), place('851', null, 3))).toHaveLength(1);
    expect(found(place('851', 100, 49), place('851', null, 1))).toBeUndefined();
    expect(found(place('851', 99, 60), place('851', 1, null))).toBeUndefined();
  });

  it('is told with its rule', () => {
    expect(stricterRegime(stricterWorkplaces([place('851', 100, 50)], ON), ON)).toMatchObject({
      code: 'stricter-regime',
      severity: 'info',
      path: 'workplaces',
      source: { act: 'masseafskedigelsesloven', provision: '§ 7, stk. 2, og § 8' },
    });
  });
});
