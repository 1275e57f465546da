import { ConfigFault } from './config/config-fault.js';
import type { Config } from './config/config.js';
import { readConfig } from './config/read-config.js';

/** Starts a process with its settings; when it cannot start, says why on standard error and ends the process with 1. */
export async function startOrExit(start: (config: Config) => Promise<void>): Promise<void> {
  try {
    await start(readConfig(process.env));
  } catch (fault) {
    process.stderr.write(`${startFault(fault)}\n`);
    process.exit(1);
  }
}

/** Why a process cannot start. What the system refuses (an address in use, a server that is away, a closed folder) needs no stack. */
export function startFault(fault: unknown): string {
  if (fault instanceof ConfigFault) return fault.message;
  if (fault instanceof AggregateError) return fault.errors.map(startFault).join('\n');
  if (!(fault instanceof Error)) return `The process cannot start: ${String(fault)}`;
  return `The process cannot start: ${'syscall' in fault ? fault.message : (fault.stack ?? fault.message)}`;
}
