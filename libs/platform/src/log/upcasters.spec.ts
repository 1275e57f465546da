import { instant } from '#kernel';
import type { LoggedEvent } from './events.js';
import { Upcasters } from './upcasters.js';

const EVENT: LoggedEvent = {
  id: '0198a3b0-0000-7000-8000-000000000001',
  type: 'CaseReceived',
  at: instant('2026-03-10T12:00:00.000Z'),
  data: { days: 3 },
  meta: { actor: { id: 'p1', role: 'secretariat' }, correlationId: 'c1', causationId: null, schema: 1 },
  position: '0000000000000001000000000000000a',
  council: 'nj',
  stream: '0198a3b0-0000-7000-8000-000000000002',
  version: 1,
};

describe('an event of an old schema', () => {
  it('is lifted step by step to the newest', () => {
    const upcasters = new Upcasters();
    upcasters.register('CaseReceived', 2, ({ hours }) => ({ minutes: Number(hours) * 60 }));
    upcasters.register('CaseReceived', 1, ({ days }) => ({ hours: Number(days) * 24 }));
    expect(upcasters.lift(EVENT)).toEqual({ ...EVENT, data: { minutes: 4320 }, meta: { ...EVENT.meta, schema: 3 } });
  });

  it('is left alone where no step is known for its type and schema', () => {
    const upcasters = new Upcasters();
    upcasters.register('CaseClosed', 1, () => ({}));
    upcasters.register('CaseReceived', 2, () => ({}));
    expect(upcasters.lift(EVENT)).toBe(EVENT);
  });

  it('has one step only from each schema', () => {
    const upcasters = new Upcasters();
    upcasters.register('CaseReceived', 1, (data) => data);
    expect(() => {
      upcasters.register('CaseReceived', 1, (data) => data);
    }).toThrow(Error);
  });
});
