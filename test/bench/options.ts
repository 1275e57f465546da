import { parseArgs } from 'node:util';
import type { Effort } from './measuring/sample.js';

/** What a run measures, how long, and on how much data. */
export interface Options extends Effort {
  readonly figures: readonly string[];
  /** Rows of the large tables of R1 and G1, and of the lists of K1 and K2. */
  readonly cases: number;
  readonly events: number;
  readonly rows: number;
  /** Folder for processor profiles of the API, when they are wanted; timing is then of no worth. */
  readonly profile: string | undefined;
}

/** Reads the command line: figures by name, none for all. @throws when an option is unknown or no positive number */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '1' },
      cases: { type: 'string', default: '100000' },
      events: { type: 'string', default: '1000000' },
      rows: { type: 'string', default: '100000' },
      profile: { type: 'string' },
    },
  });
  return {
    figures: positionals.map((name) => name.toUpperCase()),
    rounds: positive('rounds', values.rounds),
    seconds: positive('seconds', values.seconds),
    cases: positive('cases', values.cases),
    events: positive('events', values.events),
    rows: positive('rows', values.rows),
    profile: values.profile,
  };
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new RangeError(`--${name} must be a number above 0`);
  return number;
}
