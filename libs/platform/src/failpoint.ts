/** Where a process can be told to end itself without a word, so that a test sees what such an end leaves behind. */
export const FAILPOINTS = ['before-commit', 'after-commit', 'after-enqueue', 'in-processor'] as const;

/**
 * A place in the code: an append or a checkpoint about to be written (`before-commit`) or just written (`after-commit`), jobs
 * just queued (`after-enqueue`), a job just taken up or just done but not yet ticked off (`in-processor`).
 */
export type Failpoint = (typeof FAILPOINTS)[number];

/** The pass at which a process ends: `passes` counts from 1. */
export interface ArmedFailpoint {
  readonly name: Failpoint;
  readonly passes: number;
}

const SPELLING = /^([a-z-]+)(?::([1-9]\d{0,5}))?$/;

/** Reads `name` or `name:passes`; `undefined` when it is spelt otherwise. */
export function parseFailpoint(text: string): ArmedFailpoint | undefined {
  const [, word, passes = '1'] = SPELLING.exec(text) ?? [];
  const name = FAILPOINTS.find((one) => one === word);
  return name && { name, passes: Number(passes) };
}

/** Marks a place where the process ends when `FAILPOINT` says so; without that setting, or in production, it does nothing. */
export const failpoint: (name: Failpoint) => void = armed(process.env);

function armed(env: NodeJS.ProcessEnv): (name: Failpoint) => void {
  const at = env['NODE_ENV'] === 'production' ? undefined : parseFailpoint(env['FAILPOINT'] ?? '');
  if (at === undefined) return () => undefined;
  let left = at.passes;
  return (name) => {
    if (name !== at.name) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  };
}
