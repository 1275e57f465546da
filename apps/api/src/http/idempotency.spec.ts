import fc from 'fast-check';
import { problemCodeOf } from '../../../../test/support/problem-code.js';
import { type Actor, systemActor } from '#kernel';
import { repeatableOf, requestHashOf } from './idempotency.js';

const person: Actor = { ...systemActor('nj'), id: 'demo:siri', kind: 'person', role: 'agency' };
const machine: Actor = { ...person, id: 'siri-client', kind: 'machine' };
const line = { method: 'POST', url: '/api/v1/cases/work-permit-opinion' };

describe('an idempotency key', () => {
  it('names a request of its client', () => {
    const repeatable = repeatableOf('k-1', person, line, { a: 1 });
    expect(repeatable).toEqual({ client: 'demo:siri', key: 'k-1', requestHash: requestHashOf(line, { a: 1 }) });
  });

  it('may be left out by people, not by machines', () => {
    expect(repeatableOf(undefined, person, line, null)).toBeUndefined();
    expect(problemCodeOf(() => repeatableOf(undefined, machine, line, null))).toBe('idempotency-key-required');
  });

  it('has 1 to 255 visible characters', () => {
    expect(repeatableOf('k'.repeat(255), person, line, null)?.key).toHaveLength(255);
    for (const key of ['', 'k'.repeat(256), 'k k', 'kø', 'k\u0000']) {
      expect(problemCodeOf(() => repeatableOf(key, person, line, null))).toBe('malformed');
    }
  });
});

describe('the digest of a request', () => {
  it('does not change with the order of parameters or members', () => {
    const one = requestHashOf({ method: 'POST', url: '/x?a=1&b=2' }, { c: 3, d: { e: 4, f: 5 } });
    expect(requestHashOf({ method: 'POST', url: '/x?b=2&a=1' }, { d: { f: 5, e: 4 }, c: 3 })).toBe(one);
  });

  it.each([
    ['method', { method: 'PUT', url: '/x?a=1' }, 1],
    ['path', { method: 'POST', url: '/y?a=1' }, 1],
    ['query', { method: 'POST', url: '/x?a=2' }, 1],
    ['content', { method: 'POST', url: '/x?a=1' }, 2],
    ['kind of content', { method: 'POST', url: '/x?a=1' }, '1'],
  ])('changes with the %s', (_, other, content) => {
    expect(requestHashOf(other, content)).not.toBe(requestHashOf({ method: 'POST', url: '/x?a=1' }, 1));
  });

  it('is the same for members in any order', () => {
    const members = fc.uniqueArray(fc.tuple(fc.string(), fc.integer()), { selector: ([name]) => name });
    fc.assert(
      fc.property(members, (entries) => {
        const [forth, back] = [Object.fromEntries(entries), Object.fromEntries([...entries].reverse())];
        return requestHashOf({ method: 'POST', url: '/x' }, forth) === requestHashOf({ method: 'POST', url: '/x' }, back);
      }),
    );
  });
});
