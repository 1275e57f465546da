import { Database, Installation as InstallationSettings, Queues, readConfig } from '#platform';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '../support/eventually.js';
import { withClient } from '../support/installed-servers.js';
import { later } from '../support/case-story.js';
import { everythingHolds } from './everything-holds.js';
import { FeedFollower } from './feed-follower.js';
import { install, type Installation, testStorage } from './installation.js';
import { Load } from './load.js';
import { logFaults } from './log-check.js';
import { mailFaults } from './mail-check.js';

const DAY_MS = 86_400_000;
const A_SWEEP_MS = 1500;

interface JobsBody {
  readonly items: readonly { readonly id: string; readonly failedReason: string }[];
}

describe('three workers and their three sweeps', () => {
  let installation: Installation;
  let load: Load;
  let follower: FeedFollower;

  beforeAll(async () => {
    installation = await install(['api', 'worker', 'worker', 'worker'], await testStorage());
    load = new Load(installation);
    follower = new FeedFollower(load.client);
    follower.start();
  }, 120_000);

  afterAll(() => installation.remove(), 60_000);

  async function closedSoFar(): Promise<number> {
    const text = `select count(*)::int as closed from event_log where type = 'HearingClosed'`;
    const { rows } = await withClient(installation.directUrl, (client) => client.query<{ readonly closed: number }>(text));
    return rows[0]?.closed ?? 0;
  }

  it('park a job that cannot be done with its reason, and do the rest', async () => {
    const config = readConfig({ DATABASE_URL: installation.directUrl });
    const database = new Database(config);
    const queues = new Queues(config, new InstallationSettings(database));
    await queues.add('notices', [{ id: 'poisoned-1', name: 'receipt', data: {} }]);
    await queues.close();
    await database.close();
    const cases = await load.open(2);
    await load.hear(cases);
    const parked = async () => (await load.client.get<JobsBody>('secretariat', 'queues/notices/jobs?state=failed')).body.items;
    const reason = 'a job of this queue names its council and its notice';
    expect(await eventually(parked, ({ length }) => length > 0)).toEqual([
      expect.objectContaining({ id: 'poisoned-1', failedReason: reason }),
    ]);
  }, 120_000);

  it.each(['2027-03-25T09:00:00.000Z', '2027-10-28T09:00:00.000Z'])(
    'close every hearing once and none early when the clock jumps from %s over a change of summer time',
    async (start) => {
      await load.moveClock(start);
      const before = await closedSoFar();
      const cases = await load.open(6);
      const [first = ''] = cases.map(({ closesAt }) => closesAt).sort();
      await load.moveClock(later(first, -60_000));
      await sleep(A_SWEEP_MS);
      expect(await closedSoFar()).toBe(before);
      await load.moveClock(later(first, DAY_MS));
      await load.hear(cases);
      expect(await closedSoFar()).toBe(before + cases.length);
      await load.decide(cases);
    },
    120_000,
  );

  it('have done everything once', async () => {
    expect(await everythingHolds(installation, load, follower)).toEqual([]);
  }, 120_000);

  it('would be told on for a command that is not in the log, and for a mail that is not there', async () => {
    const { directUrl, dataDir } = installation;
    const [caseId = ''] = load.caseIds;
    load.remember({ caseId, key: 'never-given', type: 'HearingReplyGiven' });
    expect(await logFaults(directUrl, load)).toEqual(
      expect.arrayContaining([expect.stringContaining('was acknowledged and is not in the log')]),
    );
    const [mail = ''] = (await readdir(join(dataDir, 'mail'))).filter((name) => name.endsWith('.eml'));
    await rm(join(dataDir, 'mail', mail));
    expect(await mailFaults(directUrl, dataDir, load)).toEqual([expect.stringMatching(/^no mail of /)]);
  });
});
