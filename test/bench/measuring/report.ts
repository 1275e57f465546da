import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { Cost, Result } from './comparison.js';
import type { Effort } from './sample.js';

/** A figure that is counted and not timed. */
export interface Count {
  readonly figure: string;
  readonly label: string;
  readonly count: number;
  readonly bound: number;
  readonly good: boolean;
  /** What was counted. */
  readonly names: readonly string[];
}

/** The line of a figure; `cpu` and `base` are microseconds per operation of ours and of the other side, Node/PostgreSQL. */
export function lineOf(result: Result | Count): string {
  const name = `${result.figure} ${result.label}`;
  const verdict = `bound=${result.bound} ${result.good ? 'ok' : 'miss'}`;
  if ('count' in result) return `${name} count=${result.count} (${result.names.join(', ')}) ${verdict}`;
  const [low, high] = result.spread;
  const spread = `iqr=${low.toFixed(2)}–${high.toFixed(2)}`;
  const processors = `cpu=${costLine(result.ours)} base=${costLine(result.against)} cpucost=${result.processorCost.toFixed(2)}`;
  return `${name} cost=${result.cost.toFixed(2)} ${spread} ${processors} ${verdict}`;
}

/** Keeps the figures of a run, with what is needed to judge them. */
export async function keep(path: string, results: readonly (Result | Count)[], effort: Effort): Promise<void> {
  const [processor] = cpus();
  const machine = { processors: cpus().length, model: processor?.model ?? '', node: process.version };
  await writeFile(path, `${JSON.stringify({ at: new Date().toISOString(), machine, effort, results }, null, 2)}\n`);
}

function costLine({ node, postgres }: Cost): string {
  return `${node.toFixed(0)}/${postgres.toFixed(0)}`;
}
