import { median, quantile } from './quantiles.js';
import { type Effort, type Sample, takeSample, type Variant } from './sample.js';

/** A figure to be measured: ours beside what it is held against. */
export interface Comparison {
  /** As quality goals name it. */
  readonly figure: string;
  /** What tells this line from others of the figure: the number of callers, the case. */
  readonly label: string;
  readonly callers: number;
  readonly ours: Variant;
  readonly against: Variant;
  /** The largest cost that is good. */
  readonly bound: number;
  /** What is compared: time per operation unless said, or the latency that so many of a hundred callers stay within. */
  readonly by?: 'rate' | 'p50' | 'p99';
  /** The largest processor time, in that of the other side, that is good; the bound unless said. */
  readonly processorBound?: number;
}

/** Processor time per operation in microseconds. */
export interface Cost {
  readonly node: number;
  readonly postgres: number;
}

/** What a figure came to. `cost` is ours divided by the other side: below 1 is better than it. */
export interface Result {
  readonly figure: string;
  readonly label: string;
  readonly cost: number;
  readonly spread: readonly [number, number];
  readonly ours: Cost;
  readonly against: Cost;
  readonly processorCost: number;
  readonly bound: number;
  readonly good: boolean;
  readonly perSecond: { readonly ours: number; readonly against: number };
  readonly rounds: number;
}

/** Ratios of a shared machine closer to the bound than this are decided by processor time. */
const NOISE = 0.25;

/** Rounds' worth of work before the first that counts: code is compiled, plans are made. */
const WARM_UP = 2;
/** A process of its own has more to compile than a statement. */
const PROCESS_WARM_UP_SECONDS = 5;

/** Measures both sides in turn, round by round, beginning now with the one and now with the other. */
export async function compare(comparison: Comparison, effort: Effort, postmaster: number): Promise<Result> {
  const { ours, against, callers } = comparison;
  const sample = (variant: Variant, seconds: number): Promise<Sample> => takeSample(variant, callers, seconds, postmaster);
  for (const variant of [ours, against]) await sample(variant, warmUpOf(variant, effort));
  const pairs: (readonly [Sample, Sample])[] = [];
  for (let round = 0; round < effort.rounds; round += 1) {
    const first = round % 2 === 0 ? ours : against;
    const one = await sample(first, effort.seconds);
    const other = await sample(first === ours ? against : ours, effort.seconds);
    pairs.push(first === ours ? [one, other] : [other, one]);
  }
  return resultOf(comparison, pairs);
}

function warmUpOf({ nodes }: Variant, { seconds }: Effort): number {
  return Math.max(seconds * WARM_UP, nodes === undefined || nodes.includes(process.pid) ? 0 : PROCESS_WARM_UP_SECONDS);
}

function resultOf(comparison: Comparison, pairs: readonly (readonly [Sample, Sample])[]): Result {
  const { figure, label, bound, by = 'rate', processorBound = bound } = comparison;
  const costs = pairs.map(([ours, against]) => (by === 'rate' ? against.perSecond / ours.perSecond : ours[by] / against[by]));
  const processorCost = median(pairs.map(([ours, against]) => total(ours) / total(against)));
  const cost = median(costs);
  return {
    ...{ figure, label, cost, spread: [quantile(costs, 0.25), quantile(costs, 0.75)], processorCost, bound },
    ours: costOf(pairs.map(([ours]) => ours)),
    against: costOf(pairs.map(([, against]) => against)),
    good: isGood(cost / bound, processorCost <= processorBound, comparison.processorBound !== undefined),
    perSecond: { ours: median(pairs.map(([ours]) => ours.perSecond)), against: median(pairs.map(([, against]) => against.perSecond)) },
    rounds: pairs.length,
  };
}

function isGood(share: number, isCheap: boolean, mustBeCheap: boolean): boolean {
  if (mustBeCheap && !isCheap) return false;
  return Math.abs(share - 1) <= NOISE ? isCheap : share < 1;
}

function total({ node, postgres }: Cost): number {
  return node + postgres;
}

function costOf(samples: readonly Sample[]): Cost {
  return { node: median(samples.map(({ node }) => node)), postgres: median(samples.map(({ postgres }) => postgres)) };
}
