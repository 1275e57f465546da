import { backUp, digestLine } from '#platform';
import { resolve } from 'node:path';
import type { Command } from './run-command.js';

/** Writes a backup to a folder of its own. */
export function backupTo(folder: string): Command {
  return async ({ url }, say) => {
    const { tables, log } = await backUp(url, resolve(folder));
    for (const { name, rows, bytes } of tables) say(`saved     ${name}: ${String(rows)} rows, ${String(bytes)} bytes`);
    say(`backup    ${resolve(folder)}`);
    say(`digest    ${digestLine(log)}`);
    return 0;
  };
}
