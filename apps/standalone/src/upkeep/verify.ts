import { digestLine, faultLine, type Verification, verifyLog } from '#platform';
import type { Command } from './run-command.js';

/** Recomputes the hash chains and compares the heads. Ends with 0 when all is as it was written, otherwise with 1. */
export const verify: Command = async ({ url }, say) => {
  const { faults } = await sayVerified(url, say);
  return faults === 0 ? 0 : 1;
};

/** Verifies the log and says every fault, what there is, and the digest of all heads. */
export async function sayVerified(url: string, say: (line: string) => void): Promise<Verification> {
  const found = await verifyLog(url, (fault) => {
    say(faultLine(fault));
  });
  say(`log       ${String(found.streams)} streams, ${String(found.events)} events, ${String(found.faults)} faults`);
  say(`digest    ${digestLine(found)}`);
  return found;
}
