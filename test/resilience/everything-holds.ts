import { join } from 'node:path';
import { eventually } from '../support/eventually.js';
import { withClient } from '../support/installed-servers.js';
import type { FeedFollower } from './feed-follower.js';
import type { Installation } from './installation.js';
import type { Load } from './load.js';
import { logFaults } from './log-check.js';
import { mailFaults } from './mail-check.js';
import { rebuildFaults } from './rebuild-check.js';

interface TimelineBody {
  readonly items: readonly { readonly type: string; readonly version: number }[];
}

/** What is still to come: due hearings, waiting notices, events that a subscription has not seen. */
const PENDING = `select (select count(*) from deadline where due_at <= app_now())::int as due,
  (select count(*) from notice where state = 'waiting')::int as waiting,
  (select count(*) from checkpoint c join event_log e on (e.xid, e.position) > (c.xid, c.position))::int as unread`;
const QUIET_WITHIN_MS = 90_000;

interface Pending {
  readonly due: number;
  readonly waiting: number;
  readonly unread: number;
}

/**
 * The closing check of every scenario: every acknowledged command is in the log once, every due hearing closed once and not
 * early, every notice sent once, the feed complete and in order, timelines as the log, hash chains unbroken, and read models
 * that come out the same when they are made again. Answers what does not hold.
 */
export async function everythingHolds(installation: Installation, load: Load, follower?: FeedFollower): Promise<readonly string[]> {
  const { directUrl, dataDir } = installation;
  await untilQuiet(directUrl);
  return [
    ...(await logFaults(directUrl, load)),
    ...(await mailFaults(directUrl, dataDir, load)),
    ...(await timelineFaults(directUrl, load)),
    ...((await follower?.faults(directUrl)) ?? []),
    ...(await rebuildFaults(directUrl, join(dataDir, 'rebuild'))),
    ...new Set(load.client.surprises),
  ];
}

/** Waits until nothing more is to come. */
export async function untilQuiet(url: string): Promise<void> {
  const ask = async (): Promise<Pending | undefined> => withClient(url, async (client) => (await client.query<Pending>(PENDING)).rows[0]);
  await eventually(ask, (pending) => pending?.due === 0 && pending.waiting === 0 && pending.unread === 0, QUIET_WITHIN_MS);
}

async function timelineFaults(url: string, load: Load): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const id of load.caseIds) {
    const { body } = await load.client.get<TimelineBody>('secretariat', `cases/${id}/timeline`);
    const told = body.items.map(({ version, type }) => `${version} ${type}`).join(', ');
    const logged = await loggedOf(url, id);
    if (told !== logged) faults.push(`the timeline of ${id} tells ${told} instead of ${logged}`);
  }
  return faults;
}

async function loggedOf(url: string, caseId: string): Promise<string> {
  const text = `select string_agg(version || ' ' || type, ', ' order by version) as told from event_log where stream = $1`;
  return withClient(url, async (client) => (await client.query<{ readonly told: string }>(text, [caseId])).rows[0]?.told ?? '');
}
