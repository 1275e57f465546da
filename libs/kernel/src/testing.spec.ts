import type { Decider } from './decider.js';
import { fold } from './decider.js';
import { accept, reject } from './decision.js';
import { source } from './legal-source.js';
import { specify } from './testing.js';

interface Added {
  readonly type: 'Added';
  readonly n: number;
}

/** A sum that takes no negative numbers and stays quiet about nought. */
const sum: Decider<number, number, Added> = {
  initial: 10,
  decide: (n, total) => {
    if (n < 0) return reject('negative', source('regneloven'), { total });
    return n === 0 ? accept() : accept({ type: 'Added', n });
  },
  evolve: (total, { n }) => total + n,
};
const added = (n: number): Added => ({ type: 'Added', n });
const { given } = specify(sum);

describe('a decider', () => {
  it('folds events in their order', () => {
    expect(fold((text: string, next: string) => `${text}${next}`, '0', ['1', '2', '3'])).toBe('0123');
  });

  it('is given a history', () => {
    expect(given(added(1), added(2)).state()).toBe(13);
    expect(given().state()).toBe(10);
  });

  it('refuses with code, source and data', () => {
    expect(sum.decide(-1, 12)).toEqual({
      kind: 'refused',
      rejection: { code: 'negative', source: { act: 'regneloven', provision: undefined, url: undefined }, data: { total: 12 } },
    });
  });
});

describe('a specification', () => {
  it('passes for what the decider does', () => {
    given().when(1).then(added(1));
    given().when(0).thenNothing();
    given().when(-1).thenRejects('negative');
    expect(given().when(1).thenTypes('Added')).toEqual([added(1)]);
  });

  it.each([
    ['another event', () => given().when(1).then(added(2))],
    ['one event more', () => given().when(1).then(added(1), added(1))],
    ['an event where it stays quiet', () => given().when(0).then(added(0))],
    ['an event where it refuses', () => given().when(-1).then()],
    ['another type', () => given().when(1).thenTypes('Removed')],
    ['types where it refuses', () => given().when(-1).thenTypes()],
    ['another code', () => given().when(-1).thenRejects('positive')],
    ['a refusal where it accepts', () => given().when(1).thenRejects('negative')],
    ['quiet where it acts', () => given().when(1).thenNothing()],
    ['quiet where it refuses', () => given().when(-1).thenNothing()],
  ])('fails when it expects %s', (_what, expectation) => {
    expect(expectation).toThrow();
  });
});
