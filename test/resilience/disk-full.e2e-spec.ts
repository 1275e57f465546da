import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readPostmasterPid } from '../../libs/platform/src/embedded-postgres/postmaster-pid.js';
import { isAlive } from '../../libs/platform/src/embedded-postgres/processes.js';
import { type Client, signIn } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { exampleOf } from '../support/examples.js';
import { withClient } from '../support/installed-servers.js';
import { EXAMPLE, send } from '../support/klv-story.js';
import { everythingHolds } from './everything-holds.js';
import { FeedFollower } from './feed-follower.js';
import { installAlone, type Installation } from './installation.js';
import { Load } from './load.js';
import { SmallDisk } from './small-disk.js';

interface Body {
  readonly id?: string;
  readonly code?: string;
}

const MEGABYTES = 256;
const REFUSALS = 20;
const FULL_MS = 4000;
const ENDED_WITHIN_MS = 10_000;
const OF_A_LIST = `select (select count(*) from placement_import) + (select count(*) from placement_block)
  + (select count(*) from case_document) + (select count(*) from event_log where type = 'DocumentAdded') as n`;

describe('the product with its data on a disk that is full', () => {
  let disk: SmallDisk;
  let installation: Installation;
  let load: Load;
  let follower: FeedFollower;

  beforeAll(async () => {
    disk = await SmallDisk.mount(MEGABYTES);
    installation = await installAlone(disk.folder);
    load = new Load(installation);
    follower = new FeedFollower(load.client);
    follower.start();
  }, 120_000);

  afterAll(async () => {
    await disk.clear();
    await installation.remove();
    await disk.remove();
  }, 60_000);

  /** Submits a case once; what is acknowledged is remembered like the rest of the load. */
  async function submitted(siri: Client): Promise<{ readonly status: number; readonly code: string | undefined }> {
    const key = randomUUID();
    const sent = await siri.post<Body>('cases/work-permit-opinion', exampleOf('work-permit-opinion'), { 'idempotency-key': key });
    if (sent.status === 201) load.remember({ caseId: sent.body.id ?? '', key, type: 'CaseReceived' });
    return { status: sent.status, code: sent.body.code };
  }

  it('refuses what it cannot keep with 503, keeps nothing of it, and still shows what there is', async () => {
    const cases = await load.open(1);
    const siri = await signIn(installation.urls(), 'siri');
    await disk.fill();
    const answers: Awaited<ReturnType<typeof submitted>>[] = [];
    while (answers.filter(({ status }) => status !== 201).length < REFUSALS) answers.push(await submitted(siri));
    expect(answers.filter(({ status, code }) => status !== 201 && !(status === 503 && code === 'unavailable'))).toEqual([]);
    for (const path of [`cases/${cases[0]?.id ?? ''}`, 'cases']) expect((await siri.get(path)).status).toBe(200);
    const hearing = load.hear(cases);
    await sleep(FULL_MS);
    await disk.clear();
    await hearing;
    await load.decide(cases);
    expect(await everythingHolds(installation, load)).toEqual([]);
  }, 180_000);

  it('refuses a file for which there is no room, and keeps neither file nor rows', async () => {
    const [line = ''] = EXAMPLE.split('\n').slice(1);
    const content = `${EXAMPLE}\n${Array.from({ length: 20_000 }, () => line).join('\n')}`;
    const aalborg = await signIn(installation.urls(), 'municipality-851');
    await disk.fill();
    const { status, body } = await send<Body>(aalborg, 'mode=submit&acceptance=accept-valid', { content });
    await disk.clear();
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'unavailable' });
    const kept = await withClient(installation.directUrl, (client) => client.query<{ readonly n: string }>(OF_A_LIST));
    expect(kept.rows).toEqual([{ n: '0' }]);
  }, 120_000);

  it('is there again by itself when its database had to end for want of room', async () => {
    const { pid = 0 } = (await readPostmasterPid(join(disk.folder, 'postgres-18'))) ?? {};
    await disk.fill();
    await withClient(installation.directUrl, async (client) => {
      client.on('error', () => undefined);
      for (;;) await client.query(`select pg_switch_wal(), pg_logical_emit_message(true, 'test', 'another segment')`);
    }).catch(() => undefined);
    await eventually(
      () => isAlive(pid),
      (lives) => !lives,
    );
    const opening = load.open(2);
    await sleep(FULL_MS);
    await disk.clear();
    const cases = await opening;
    await load.hear(cases);
    await load.decide(cases);
    expect(await everythingHolds(installation, load)).toEqual([]);
  }, 180_000);

  it('ends in good order and begins again when there is room', async () => {
    const [process] = installation.processes;
    await disk.fill();
    const began = performance.now();
    expect(await process?.stop()).toBe(0);
    expect(performance.now() - began).toBeLessThan(ENDED_WITHIN_MS);
    await disk.clear();
    await process?.start();
    const cases = await load.open(1);
    await load.hear(cases);
    await load.decide(cases);
    expect((await readdir(join(disk.folder, 'mail'))).filter((name) => !name.endsWith('.eml'))).toEqual([]);
    expect((await readdir(disk.folder)).filter((name) => name.includes('lock'))).toEqual([]);
    expect(await everythingHolds(installation, load, follower)).toEqual([]);
  }, 180_000);
});
