import { day } from './day.js';
import { figureOn, inForce, type LawEntry } from './law.js';
import { cite, source } from './legal-source.js';

describe('the entry in force', () => {
  const first = { inForceFrom: day('2023-01-01'), value: 1 };
  const second = { inForceFrom: day('2025-07-01'), value: 2 };

  it.each([
    ['2022-12-31', undefined],
    ['2023-01-01', 1],
    ['2025-06-30', 1],
    ['2025-07-01', 2],
    ['2030-01-01', 2],
  ])('on %s is %j, in whatever order they are listed', (on, value) => {
    expect(inForce([first, second], day(on))?.value).toBe(value);
    expect(inForce([second, first], day(on))?.value).toBe(value);
  });

  it('is none where there are none', () => {
    expect(inForce([], day('2026-01-01'))).toBeUndefined();
  });

  it('is the one listed last of those that begin on the same day', () => {
    expect(inForce([first, { ...first, value: 9 }], day('2024-01-01'))?.value).toBe(9);
  });
});

describe('a figure', () => {
  const entry = (inForceFrom: string, value: number): LawEntry<number> => ({
    ...{ inForceFrom: day(inForceFrom), value, unit: 'days' },
    ...{ source: source('loven'), assumption: false },
  });

  it.each([
    ['1900-01-01', 1],
    ['2022-12-31', 1],
    ['2024-12-31', 1],
    ['2025-01-01', 2],
  ])('on %s is %d: its first entry holds for earlier days too', (on, value) => {
    expect(figureOn([entry('2023-01-01', 1), entry('2025-01-01', 2)], day(on)).value).toBe(value);
  });
});

describe('a legal source', () => {
  it('is cited by act and provision', () => {
    expect(cite(source('forvaltningsloven', '§ 3, stk. 3', 'https://example.org'))).toBe('forvaltningsloven § 3, stk. 3');
    expect(cite(source('SIRIs praksis', 'likvide midler'))).toBe('SIRIs praksis, likvide midler');
  });

  it('is cited by its act alone when the whole of it is meant', () => {
    expect(cite(source('sagsudvalgets praksis'))).toBe('sagsudvalgets praksis');
    expect(source('sagsudvalgets praksis')).toEqual({ act: 'sagsudvalgets praksis', provision: undefined, url: undefined });
  });
});
