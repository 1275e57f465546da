import { familyOf, processorTimeOf, usedBetween } from './processor-time.js';

/** One side of a comparison: what is done, by whom it is done on the Node side, and how it is made ready. */
export interface Variant {
  /** One operation of one of the callers, who are counted from 0. */
  readonly work: (caller: number) => Promise<unknown>;
  /** The Node processes whose time counts; this one unless said. */
  readonly nodes?: readonly number[];
  /** Operations that one call of `work` stands for; 1 unless said. */
  readonly operations?: number;
  /** Done before every call of `work`, outside the measured time; such work has one caller. */
  readonly prepare?: () => Promise<unknown>;
}

/** How often and how long: `seconds` of each variant in each of `rounds`, by so many callers at once. */
export interface Effort {
  readonly rounds: number;
  readonly seconds: number;
}

/** What one round of one variant came to. Times are microseconds: per operation for processor time, of one call for latencies. */
export interface Sample {
  readonly perSecond: number;
  readonly node: number;
  readonly postgres: number;
  readonly p50: number;
  readonly p99: number;
}

/** What the clock and the processors said at a moment. */
interface Reading {
  readonly at: number;
  readonly node: ReturnType<typeof processorTimeOf>;
  readonly postgres: ReturnType<typeof processorTimeOf>;
}

const MICROSECONDS = 1000;

/** Runs a variant for some seconds and tells what it cost. */
export async function takeSample(variant: Variant, callers: number, seconds: number, postmaster: number): Promise<Sample> {
  const until = performance.now() + seconds * 1000;
  const read = (): Reading => reading(variant.nodes ?? [process.pid], postmaster);
  const measured =
    variant.prepare === undefined ? await together(variant, callers, until, read) : await inTurn(variant, variant.prepare, until, read);
  return sampleOf(measured, variant.operations ?? 1);
}

interface Measured {
  readonly latencies: readonly number[];
  readonly milliseconds: number;
  readonly node: number;
  readonly postgres: number;
}

async function together(variant: Variant, callers: number, until: number, read: () => Reading): Promise<Measured> {
  const latencies: number[] = [];
  const call = async (caller: number): Promise<void> => {
    do {
      const begun = performance.now();
      await variant.work(caller);
      latencies.push(performance.now() - begun);
    } while (performance.now() < until);
  };
  const before = read();
  await Promise.all(Array.from({ length: callers }, (_, caller) => call(caller)));
  return { latencies, ...between(before, read()) };
}

async function inTurn(variant: Variant, prepare: () => Promise<unknown>, until: number, read: () => Reading): Promise<Measured> {
  const runs: Omit<Measured, 'latencies'>[] = [];
  do {
    await prepare();
    const before = read();
    await variant.work(0);
    runs.push(between(before, read()));
  } while (performance.now() < until);
  const total = (of: (run: Omit<Measured, 'latencies'>) => number): number => runs.reduce((sum, run) => sum + of(run), 0);
  const latencies = runs.map(({ milliseconds }) => milliseconds);
  return {
    latencies,
    milliseconds: total((run) => run.milliseconds),
    node: total((run) => run.node),
    postgres: total((run) => run.postgres),
  };
}

function reading(nodes: readonly number[], postmaster: number): Reading {
  return { at: performance.now(), node: processorTimeOf(nodes), postgres: processorTimeOf(familyOf(postmaster)) };
}

function between(before: Reading, after: Reading): Omit<Measured, 'latencies'> {
  return {
    milliseconds: after.at - before.at,
    node: usedBetween(before.node, after.node),
    postgres: usedBetween(before.postgres, after.postgres),
  };
}

function sampleOf({ latencies, milliseconds, node, postgres }: Measured, operations: number): Sample {
  const done = latencies.length * operations;
  const sorted = [...latencies].sort((a, b) => a - b);
  const at = (share: number): number => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * MICROSECONDS;
  return { perSecond: (done / milliseconds) * 1000, node: node / done, postgres: postgres / done, p50: at(0.5), p99: at(0.99) };
}
