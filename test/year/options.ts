import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

/** Which year is played, how large, and where. */
export interface Options {
  /** The calendar year; it lies ahead of the clock. */
  readonly year: number;
  readonly seed: number;
  /** 1 is the whole year; less of it for a quick look. */
  readonly scale: number;
  /** A product that runs already; undefined to start one. */
  readonly url: string | undefined;
  /** The database of that product, when it may be looked into. */
  readonly database: string | undefined;
}

/** Reads the command line. @throws when an option is unknown or no positive number */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      year: { type: 'string', default: '2031' },
      seed: { type: 'string', default: String(randomInt(1, 1_000_000_000)) },
      scale: { type: 'string', default: '1' },
      url: { type: 'string' },
      database: { type: 'string' },
    },
  });
  return {
    year: positive('year', values.year),
    seed: positive('seed', values.seed),
    scale: positive('scale', values.scale),
    url: values.url,
    database: values.database,
  };
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new RangeError(`--${name} must be a number above 0`);
  return number;
}
