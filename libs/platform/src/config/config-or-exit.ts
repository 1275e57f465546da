import { ConfigFault } from './config-fault.js';
import type { Config } from './config.js';
import { readConfig } from './read-config.js';

/** The settings of this process; when they cannot be used, says why on standard error and ends the process with 1. */
export function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (fault) {
    if (!(fault instanceof ConfigFault)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    process.exit(1);
  }
}
