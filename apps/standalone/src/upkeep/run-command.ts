import { readConfig } from '#platform';
import { type DatabaseAtHand, databaseAtHand } from './database-at-hand.js';

/** What a command does: it says lines, and answers the exit code of the process. */
export type Command = (database: DatabaseAtHand, say: (line: string) => void) => Promise<number>;

/** Runs a command on the database of the settings as the whole of this process; a fault is told on standard error and ends it with 1. */
export async function runCommand(command: Command, { mayBeNew = false } = {}): Promise<void> {
  try {
    const database = await databaseAtHand(readConfig(process.env), mayBeNew);
    try {
      process.exitCode = await command(database, (line) => process.stdout.write(`${line}\n`));
    } finally {
      await database.release();
    }
  } catch (fault) {
    process.stderr.write(`${told(fault)}\n`);
    process.exitCode = 1;
  }
}

/** The folder a command is given; without one, says how it is called and ends the process with 1. */
export function folderGiven(usage: string): string {
  const folder = process.argv[2];
  if (folder !== undefined && folder !== '') return folder;
  process.stderr.write(`${usage}\n`);
  process.exit(1);
}

function told(fault: unknown): string {
  if (fault instanceof AggregateError) return fault.errors.map(told).join('\n');
  return fault instanceof Error ? fault.message : String(fault);
}
