import { readdirSync, readFileSync } from 'node:fs';

const NANOSECONDS_A_MICROSECOND = 1000;

/** Microseconds of processor time by process id. */
export type ProcessorTime = ReadonlyMap<number, number>;

/** What the processes have used so far, all their threads together; a process that is gone is left out. */
export function processorTimeOf(pids: readonly number[]): ProcessorTime {
  return new Map(pids.flatMap((pid) => entryOf(pid)));
}

/** A server and every process it has started: for PostgreSQL that is all of it. */
export function familyOf(parent: number): readonly number[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return [parent, ...pids.filter((pid) => parentOf(pid) === parent)];
}

/** Microseconds used between two readings, those of processes begun in between included. */
export function usedBetween(before: ProcessorTime, after: ProcessorTime): number {
  return [...after].reduce((sum, [pid, used]) => sum + used - (before.get(pid) ?? 0), 0);
}

function entryOf(pid: number): readonly (readonly [number, number])[] {
  if (pid === process.pid) return [[pid, ownTime()]];
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    return [[pid, threads.reduce((sum, thread) => sum + usedBy(`/proc/${pid}/task/${thread}/schedstat`), 0)]];
  } catch {
    return [];
  }
}

/** Threads that have ended are counted too, which `/proc` forgets. */
function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

function usedBy(schedstat: string): number {
  return Number(readFileSync(schedstat, 'utf8').split(' ')[0]) / NANOSECONDS_A_MICROSECOND;
}

function parentOf(pid: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}
