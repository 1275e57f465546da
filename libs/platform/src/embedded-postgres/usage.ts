import { Client } from 'pg';

const MARK = `hashtext('sagsudvalg'), hashtext('uses the embedded server')`;

/**
 * Marks a database as used by this process, for as long as the process lives. What is returned takes the mark away and
 * tells whether nobody else has one; a server that does not answer any more has no other users. `onLost` is called when the
 * server takes the mark away by ending the session.
 */
export async function markUsed(url: string, onLost: () => void): Promise<() => Promise<boolean>> {
  const session = new Client({ connectionString: url, keepAlive: true });
  session.on('error', () => undefined);
  await session.connect();
  await session.query(`select pg_advisory_lock_shared(${MARK})`);
  session.once('end', onLost);
  return () => {
    session.off('end', onLost);
    return isLast(session);
  };
}

async function isLast(session: Client): Promise<boolean> {
  try {
    await session.query(`select pg_advisory_unlock_shared(${MARK})`);
    const { rows } = await session.query<{ readonly free: boolean }>(`select pg_try_advisory_lock(${MARK}) as free`);
    return rows[0]?.free === true;
  } catch {
    return true;
  } finally {
    await session.end().catch(() => undefined);
  }
}
