import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../support/installed-servers.js';
import { Chance, SEED } from './chance.js';
import { everythingHolds } from './everything-holds.js';
import { FeedFollower } from './feed-follower.js';
import { install, type Installation } from './installation.js';
import { Load } from './load.js';
import { logFaults } from './log-check.js';
import { type OwnPostgresPair, startOwnPostgresPair, type Waiting } from './own-postgres-pair.js';

const UNANSWERED_MS = 1500;
const NOW = `select left(pg_walfile_name(pg_current_wal_lsn()), 8)::int as timeline, (select max(xid)::text from event_log) as last,
  pg_snapshot_xmin(pg_current_snapshot())::text as xmin`;

interface Now {
  readonly timeline: number;
  readonly last: string;
  readonly xmin: string;
}

/** An installation on a pair of servers, with its load. */
interface Setting {
  readonly postgres: OwnPostgresPair;
  readonly installation: Installation;
  readonly load: Load;
}

async function settingOn(waiting: Waiting, parts: readonly ('api' | 'worker')[]): Promise<Setting> {
  const postgres = await startOwnPostgresPair(waiting);
  const installation = await install(parts, postgres.storage);
  return { postgres, installation, load: new Load(installation) };
}

async function now({ installation }: Setting): Promise<Now> {
  const { rows } = await withClient(installation.directUrl, (client) => client.query<Now>(NOW));
  const [row] = rows;
  if (row === undefined) throw new Error('the server tells nothing');
  return row;
}

describe(`an installation whose primary waits for its standby, with the seed ${SEED}`, () => {
  const chance = new Chance(SEED);
  let setting: Setting;
  let follower: FeedFollower;

  beforeAll(async () => {
    setting = await settingOn('synchronous', ['api', 'api', 'worker', 'worker']);
    follower = new FeedFollower(setting.load.client);
    follower.start();
  }, 180_000);

  afterAll(() => setting.installation.remove(), 60_000);

  it('acknowledges nothing that the standby has not', async () => {
    const { load, postgres } = setting;
    await postgres.standby.leave();
    const opening = load.open(1);
    await sleep(UNANSWERED_MS);
    expect(load.ledger).toEqual([]);
    await postgres.standby.rejoin();
    await load.hear(await opening);
  }, 120_000);

  it('loses nothing when the primary is killed under load and the standby takes its place', async () => {
    const { load, postgres, installation } = setting;
    const pending = await load.open(3);
    const before = await now(setting);
    const opening = load.open(6);
    await sleep(chance.between(100, 800));
    await postgres.losePrimary();
    await sleep(chance.between(200, 2000));
    await postgres.standby.promote();
    const cases = [...pending, ...(await opening)];
    await load.hear(cases);
    await load.decide(cases);
    expect(await everythingHolds(installation, load, follower)).toEqual([]);
    const after = await now(setting);
    expect(after.timeline).toBe(before.timeline + 1);
    expect(BigInt(after.last)).toBeGreaterThan(BigInt(before.last));
    expect(BigInt(after.xmin)).toBeGreaterThan(BigInt(after.last));
  }, 240_000);

  it('has not ended for any of it', () => {
    expect(setting.installation.processes.map(({ deaths }) => deaths)).toEqual([0, 0, 0, 0]);
  });
});

describe('an installation whose primary is cut off from everybody and lives on', () => {
  let setting: Setting;

  beforeAll(async () => {
    setting = await settingOn('synchronous', ['api', 'worker', 'worker']);
  }, 180_000);

  afterAll(() => setting.installation.remove(), 60_000);

  it('loses nothing when the standby takes its place', async () => {
    const { load, postgres, installation } = setting;
    const pending = await load.open(2);
    const opening = load.open(3);
    await sleep(UNANSWERED_MS / 3);
    await postgres.cutOffPrimary();
    await postgres.standby.promote();
    const cases = [...pending, ...(await opening)];
    await load.hear(cases);
    await load.decide(cases);
    expect(await everythingHolds(installation, load)).toEqual([]);
    expect(installation.processes.map(({ deaths }) => deaths)).toEqual([0, 0, 0]);
  }, 300_000);
});

describe('an installation whose primary does not wait for its standby', () => {
  let setting: Setting;

  beforeAll(async () => {
    setting = await settingOn('asynchronous', ['api']);
  }, 180_000);

  afterAll(() => setting.installation.remove(), 60_000);

  it('loses what was acknowledged, and is told on', async () => {
    const { load, postgres, installation } = setting;
    await load.open(1);
    await postgres.standby.leave();
    const [lost] = await load.open(1);
    await postgres.losePrimary();
    await postgres.standby.promote();
    expect(await logFaults(installation.directUrl, load)).toEqual(
      expect.arrayContaining([`CaseReceived of ${lost?.id ?? ''} was acknowledged and is not in the log`]),
    );
  }, 120_000);
});
