import { digestLine, restore } from '#platform';
import { resolve } from 'node:path';
import { migrations } from '../../../../migrations/index.js';
import { rebuildAll } from './rebuild-all.js';
import type { Command } from './run-command.js';
import { sayVerified } from './verify.js';

/** Fills an empty database from a backup, then verifies its log and makes its read models again. Ends with 0 only when all is as it was. */
export function restoreFrom(folder: string): Command {
  return async (database, say) => {
    const { tables, log } = await restore(database.url, resolve(folder), migrations);
    for (const { name, rows } of tables) say(`restored  ${name}: ${String(rows)} rows`);
    say(`backup    ${digestLine(log)}`);
    const { faults, sha256 } = await sayVerified(database.url, say);
    if (sha256 !== log.sha256) say('FAULT the heads of the log are not those of the backup');
    const rebuilt = await rebuildAll(database, say);
    return faults === 0 && sha256 === log.sha256 ? rebuilt : 1;
  };
}
