import { validate, version } from 'uuid';
import { newId } from './new-id.js';

const ids = Array.from({ length: 2_000 }, newId);

describe('a new id', () => {
  it('is a UUID of version 7 that tells the time', () => {
    expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
    const made = Number.parseInt(newId().replace('-', '').slice(0, 12), 16);
    expect(Math.abs(made - Date.now())).toBeLessThan(60_000);
  });

  it('comes after those made before it', () => {
    expect([...ids].sort()).toEqual(ids);
  });

  it('is never made twice, and is not to be guessed from the one before', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.map((id) => id.slice(-12))).size).toBe(ids.length);
  });
});
