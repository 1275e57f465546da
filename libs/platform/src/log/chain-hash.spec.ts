import { createHash } from 'node:crypto';
import { instant } from '#kernel';
import { type ChainedEvent, chainHash, chainStart } from './chain-hash.js';

const STREAM = '0198a3b0-0000-7000-8000-000000000002';
const EVENT: ChainedEvent = {
  council: 'nj',
  stream: STREAM,
  version: 1,
  id: '0198a3b0-0000-7000-8000-000000000001',
  type: 'CaseReceived',
  at: instant('2026-03-10T22:59:59.999Z'),
  meta: '{"m":1}',
  data: '{"d":"Løn"}',
};

describe('a hash chain', () => {
  it('starts from council and stream', () => {
    expect(chainStart('nj', STREAM)).toEqual(createHash('sha256').update(`nj${STREAM}`).digest());
  });

  it('covers the hash before and each field, one a line, the moment in microseconds', () => {
    const lines = ['nj', STREAM, '1', EVENT.id, 'CaseReceived', '1773183599999000', '{"m":1}', '{"d":"Løn"}'].join('\n');
    const start = chainStart('nj', STREAM);
    expect(chainHash(start, EVENT)).toEqual(
      createHash('sha256')
        .update(Buffer.concat([start, Buffer.from(lines)]))
        .digest(),
    );
  });

  it.each([
    { version: 2 },
    { council: 'hs' },
    { type: 'CaseClosed' },
    { at: instant('2026-03-10T23:00:00.000Z') },
    { meta: '{"m":2}' },
    { data: '{"d":"Lon"}' },
  ])('changes with %o', (change) => {
    const start = chainStart('nj', STREAM);
    expect(chainHash(start, { ...EVENT, ...change }).equals(chainHash(start, EVENT))).toBe(false);
  });
});
