import { withClient } from '../support/installed-servers.js';

/** What the keys of an installation's queues begin with: its hash tag in Redis. */
export async function queueKeys(url: string): Promise<string> {
  const { rows } = await withClient(url, (client) => client.query<{ readonly id: string }>('select id from installation'));
  return `{sagsudvalg:${rows[0]?.id ?? ''}}`;
}
