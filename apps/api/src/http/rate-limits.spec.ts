import { problemCodeOf } from '../../../../test/support/problem-code.js';
import { EventEmitter } from 'node:events';
import { RateLimits } from './rate-limits.js';

const MINUTE = 60_000;

describe('the limits of a client', () => {
  it('let in as many requests a minute as they say, and begin anew with the next', () => {
    const limits = new RateLimits({ requestsPerMinute: 2, requestsAtOnce: 9 });
    const ask = (now: number): void => limits.admit('demo:siri', new EventEmitter(), now);
    ask(0);
    ask(1);
    expect(problemCodeOf(() => ask(30_000))).toBe('too-many-requests');
    expect(problemCodeOf(() => ask(MINUTE - 1))).toBe('too-many-requests');
    expect(problemCodeOf(() => ask(MINUTE))).toBeUndefined();
  });

  it('let in as many at once as they say, and another when one is done', () => {
    const limits = new RateLimits({ requestsPerMinute: 9, requestsAtOnce: 1 });
    const first = new EventEmitter();
    limits.admit('demo:siri', first, 0);
    expect(problemCodeOf(() => limits.admit('demo:siri', new EventEmitter(), 1))).toBe('too-many-requests');
    first.emit('close');
    expect(() => limits.admit('demo:siri', new EventEmitter(), 2)).not.toThrow();
  });

  it('are each client’s own', () => {
    const limits = new RateLimits({ requestsPerMinute: 1, requestsAtOnce: 1 });
    limits.admit('demo:siri', new EventEmitter(), 0);
    expect(() => limits.admit('demo:company-1', new EventEmitter(), 0)).not.toThrow();
  });
});
