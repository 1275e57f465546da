import fc from 'fast-check';
import { uuidBeside, uuidOf } from './uuid.js';

const ID = '01950000-0000-7000-8000-000000000001';
const anyId = fc.uuid({ version: 7 });

describe('the UUID of a text', () => {
  it('is the same for the same text, and of version 8', () => {
    expect(uuidOf('a')).toBe('ca978112-ca1b-8dca-bac2-31b39a23dc4d');
    expect(uuidOf('b')).not.toBe(uuidOf('a'));
    fc.assert(
      fc.property(fc.string(), (text) => /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuidOf(text))),
    );
  });
});

describe('the UUID beside another', () => {
  it('has the time of the other, and is of version 7', () => {
    fc.assert(
      fc.property(anyId, fc.string(), (id, name) => {
        expect(uuidBeside(id, name)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(uuidBeside(id, name).slice(0, 13)).toBe(id.slice(0, 13));
      }),
    );
  });

  it('is the same for the same name, and another for another name or beside another', () => {
    const all = [uuidBeside(ID, 'company:1'), uuidBeside(ID, 'company:2'), uuidBeside(ID.replace(/1$/, '2'), 'company:1'), ID];
    expect(new Set(all).size).toBe(4);
    expect(uuidBeside(ID, 'company:1')).toBe(all[0]);
  });
});
