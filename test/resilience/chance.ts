import { randomInt } from 'node:crypto';

/** The seed of this run: `RESILIENCE_SEED`, or any. */
export const SEED = Number(process.env.RESILIENCE_SEED ?? randomInt(1, 1_000_000_000));

/** How many rounds this run plays: `RESILIENCE_ROUNDS`, or those that every change goes through. */
export const ROUNDS = Number(process.env.RESILIENCE_ROUNDS ?? 10);

/** Chance that a seed decides: the same seed, the same choices. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** One of several. */
  oneOf<T>(all: readonly T[]): T {
    const chosen = all[this.between(0, all.length - 1)];
    if (chosen === undefined) throw new Error('there is nothing to choose from');
    return chosen;
  }

  /** A counter run through two rounds of mixing (splitmix32). */
  private next(): number {
    this.state = (this.state + 0x9e3779b9) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  }
}
