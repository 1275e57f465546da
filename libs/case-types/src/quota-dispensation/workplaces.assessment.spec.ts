import fc from 'fast-check';
import { day } from '#kernel';
import { dispensation, type StatedWorkplace } from './workplaces.assessment.js';

const ON = day('2022-11-01');
const WORKPLACE: StatedWorkplace = {
  name: 'Park og Vej, Nord',
  pNumber: '1001234570',
  ordinaryEmployees: 20,
  inTraineeship: 1,
  inWageSubsidy: 1,
  inUsefulWork: 2,
  requestedUsefulWork: 6,
};

const at = (changes: Partial<StatedWorkplace> = {}): StatedWorkplace => ({ ...WORKPLACE, ...changes });
const alone = (ordinaryEmployees: number, requestedUsefulWork: number, pNumber = WORKPLACE.pNumber): StatedWorkplace =>
  at({ pNumber, ordinaryEmployees, inTraineeship: 0, inWageSubsidy: 0, inUsefulWork: 0, requestedUsefulWork });
const found = (...stated: readonly StatedWorkplace[]) => dispensation(stated, ON);
const needed = (...stated: readonly StatedWorkplace[]) => found(...stated)?.data?.['persons'];

describe('an application for more useful work than the quota allows', () => {
  it('of 20 ordinary employees, with 4 persons and 6 wanted in useful work, needs a dispensation for 4', () => {
    expect(found(at())).toEqual({
      code: 'dispensation-needed',
      severity: 'info',
      path: 'workplaces',
      rows: undefined,
      source: expect.objectContaining({ act: 'bekendtgørelse nr. 1180 af 25/11/2019', provision: '§ 100, stk. 1' }) as object,
      data: { persons: 4, workplaces: [{ pNumber: '1001234570', name: 'Park og Vej, Nord', now: 4, total: 8, cap: 4, persons: 4 }] },
    });
  });

  it('of 60 ordinary employees with 11 persons in all needs none', () => {
    expect(found(at({ ordinaryEmployees: 60, requestedUsefulWork: 9 }))).toMatchObject({
      code: 'dispensation-not-needed',
      severity: 'warning',
      path: 'workplaces',
      data: { workplaces: [{ now: 4, total: 11, cap: 11, persons: 0 }] },
    });
    expect(needed(at({ ordinaryEmployees: 60, requestedUsefulWork: 10 }))).toBe(1);
  });

  it.each([
    [0, 1, 2],
    [9.99, 1, 2],
    [10, 2, 3],
    [49.99, 9, 10],
    [50, 10, 11],
    [59.99, 10, 11],
    [60, 11, 12],
    [125, 17, 18],
  ])('of %d ordinary employees is within the quota with %d persons, and not with %d', (employees, within, above) => {
    expect(found(alone(employees, within))?.code).toBe('dispensation-not-needed');
    expect(needed(alone(employees, above))).toBe(1);
  });

  it('counts traineeships and wage subsidies, and those in useful work once', () => {
    expect(needed(at({ inTraineeship: 3 }))).toBe(6);
    expect(needed(at({ inWageSubsidy: 3 }))).toBe(6);
    expect(needed(at({ inUsefulWork: 6 }))).toBe(4);
    expect(needed(at({ inUsefulWork: 0 }))).toBe(4);
  });

  it('is over the quota by what is there already even where fewer are wanted', () => {
    expect(found(at({ inTraineeship: 5, requestedUsefulWork: 0 }))?.data).toMatchObject({ persons: 2, workplaces: [{ now: 8, total: 6 }] });
  });
});

describe('an application for several workplaces', () => {
  const OTHER = '1001234571';

  it('needs a dispensation for all who exceed, workplace by workplace', () => {
    const both = found(alone(20, 6), alone(10, 5, OTHER));
    expect(both?.data).toMatchObject({ persons: 5, workplaces: [{ persons: 2 }, { pNumber: OTHER, persons: 3 }] });
  });

  it('has no use for the room of one workplace at another', () => {
    expect(found(alone(100, 1), alone(10, 3, OTHER))?.data).toMatchObject({ persons: 1, workplaces: [{ pNumber: OTHER }] });
  });

  it('needs none when every workplace keeps within the quota', () => {
    expect(found(alone(20, 4), alone(10, 2, OTHER))).toMatchObject({
      code: 'dispensation-not-needed',
      data: { workplaces: [{ pNumber: WORKPLACE.pNumber }, { pNumber: OTHER }] },
    });
  });

  it('takes what is stated of one P-number as one workplace', () => {
    expect(needed(alone(3, 1), alone(3, 1), alone(3, 1))).toBe(2);
    expect(found(alone(4.9, 1), alone(5.1, 1))?.data).toMatchObject({ workplaces: [{ total: 2, cap: 2 }] });
    expect(needed(alone(4.9, 1), alone(5.09, 1))).toBe(1);
    expect(found(alone(0.1, 0), alone(0.2, 0), alone(9.7, 2))?.code).toBe('dispensation-not-needed');
  });

  it('goes by the first name that is stated', () => {
    const named = (...names: readonly (string | null)[]) => found(...names.map((name) => at({ name })))?.data?.['workplaces'];
    expect(named(null, ' ', 'Skov')).toMatchObject([{ name: 'Skov' }]);
    expect(named('Park', 'Skov')).toMatchObject([{ name: 'Park' }]);
    expect(named(null)).toMatchObject([{ name: null }]);
  });
});

describe('an application that does not state every workplace in full', () => {
  it.each(['pNumber', 'ordinaryEmployees', 'inTraineeship', 'inWageSubsidy', 'inUsefulWork', 'requestedUsefulWork'])(
    'is not judged without %s',
    (field) => {
      expect(found(at({ [field]: null }))).toBeUndefined();
      expect(found(at(), at({ [field]: null, name: 'Skov' }))).toBeUndefined();
    },
  );

  it('is judged without the name of a workplace, and not without any workplace', () => {
    expect(needed(at({ name: null }))).toBe(4);
    expect(found()).toBeUndefined();
  });
});

describe('the persons who need a dispensation', () => {
  const persons = fc.integer({ min: 0, max: 500 });
  const workplace = fc.record({ employees: persons, wanted: persons, pNumber: fc.constantFrom('1001234570', '1001234571') });

  it('are as many whatever the order of the workplaces', () => {
    fc.assert(
      fc.property(fc.array(workplace, { minLength: 1, maxLength: 5 }), (places) => {
        const stated = places.map(({ employees, wanted, pNumber }) => alone(employees, wanted, pNumber));
        expect(needed(...stated)).toBe(needed(...stated.toReversed()));
      }),
    );
  });
});
