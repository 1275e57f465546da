import { Socket } from 'node:net';
import type { Client, ClientBase } from 'pg';

/** What is judged after a silence is judged once more this much later: a process that stood still itself may have answers unread. */
const GRACE_MS = 500;
const HUNG_UP_WITHIN_MS = 1000;

/**
 * Gives a connection up on which an answer is owed and nothing has passed either way for so long. Statements have a limit of
 * their own at the server, well below it, so that a server that lives says something in time, however slow the network is.
 * A connection gone dead without a word would otherwise be waited for until the system gives it up, which takes many minutes.
 */
export function watchSilence(client: ClientBase, silentMs: number): void {
  const stream = streamOf(client);
  stream.on('timeout', () => {
    stream.setTimeout(silentMs);
    if (!owesAnswer(client) && !stream.writableEnded) return;
    const heard = stream.bytesRead;
    setTimeout(() => {
      if (stream.bytesRead === heard) stream.destroy(new Error(`Connection terminated: not a word in ${String(silentMs)} ms`));
    }, GRACE_MS);
  });
  stream.setTimeout(silentMs);
}

/** Ends a connection in good order, or without the other end when that says nothing. */
export async function hangUp(client: Client): Promise<void> {
  const cut = setTimeout(() => streamOf(client).destroy(), HUNG_UP_WITHIN_MS);
  await client.end().catch(() => undefined);
  clearTimeout(cut);
}

/** While a statement is under way its client is not ready for another; one that has said goodbye waits for the other end to hang up. */
function owesAnswer(client: ClientBase): boolean {
  return Reflect.get(client, 'readyForQuery') !== true;
}

function streamOf(client: ClientBase): Socket {
  const stream = 'connection' in client ? (client.connection as { readonly stream: unknown }).stream : undefined;
  if (!(stream instanceof Socket)) throw new Error('The driver no longer tells on which socket it is connected.');
  return stream;
}
