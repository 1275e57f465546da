import { day } from '#kernel';
import { municipalitiesOn } from './municipalities.law.js';

describe('the municipalities of a council', () => {
  it('are eleven in North Jutland', () => {
    const codes = municipalitiesOn('nj', day('2026-01-01')).map(({ code }) => code);
    expect(codes).toEqual(['773', '787', '810', '813', '820', '825', '840', '846', '849', '851', '860']);
  });

  it('bear the names in use', () => {
    expect(municipalitiesOn('nj', day('2022-06-01')).at(-1)).toEqual({ code: '860', name: 'Hjørring' });
  });

  it('are none before the council is known, and none for an unknown council', () => {
    expect(municipalitiesOn('nj', day('2022-05-31'))).toEqual([]);
    expect(municipalitiesOn('constructor', day('2026-01-01'))).toEqual([]);
  });
});
