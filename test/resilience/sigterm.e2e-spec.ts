import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { signIn } from '../support/client.js';
import { exampleOf } from '../support/examples.js';
import { withClient } from '../support/installed-servers.js';
import { everythingHolds } from './everything-holds.js';
import { FeedFollower } from './feed-follower.js';
import { HalfSentRequest } from './in-flight.js';
import { install, type Installation, testStorage } from './installation.js';
import type { KeptProcess } from './kept-process.js';
import { Load } from './load.js';

const LONGEST_MS = 10_000;

/** Asks a process to end and starts it again; answers how it ended. */
async function restarted(process: KeptProcess): Promise<{ readonly code: number | null; readonly inTime: boolean }> {
  const began = performance.now();
  const code = await process.stop();
  const inTime = performance.now() - began <= LONGEST_MS;
  await process.start();
  return { code, inTime };
}

describe('an installation asked to end under load', () => {
  let installation: Installation;
  let load: Load;
  let follower: FeedFollower;

  beforeAll(async () => {
    installation = await install(['api', 'worker'], await testStorage());
    load = new Load(installation);
    follower = new FeedFollower(load.client);
    follower.start();
  }, 90_000);

  afterAll(() => installation.remove(), 60_000);

  it('answers the request that is under way', async () => {
    const [url = ''] = installation.urls();
    const { token } = await signIn([url], 'siri');
    const half = new HalfSentRequest(`${url}/api/v1/cases/work-permit-opinion`, token, exampleOf('work-permit-opinion'));
    await half.begin();
    await sleep(200);
    const api = installation.processes.filter(({ part }) => part === 'api').map(restarted);
    await sleep(200);
    const { status, body } = await half.finish();
    expect(status).toBe(201);
    expect(await Promise.all(api)).toEqual([{ code: 0, inTime: true }]);
    load.remember({ caseId: (JSON.parse(body) as { readonly id: string }).id, key: half.key, type: 'CaseReceived' });
  }, 60_000);

  it('cuts the request off that the database does not answer, within ten seconds, and it may be sent again', async () => {
    const body = exampleOf('work-permit-opinion');
    const key = randomUUID();
    const api = installation.processes.filter(({ part }) => part === 'api');
    await withClient(installation.directUrl, async (client) => {
      await client.query('begin');
      await client.query('lock table case_register in access exclusive mode');
      const siri = await signIn(installation.urls(), 'siri');
      const answer = siri.post('cases/work-permit-opinion', body, { 'idempotency-key': key }).then(
        ({ status }) => status,
        () => 'cut off',
      );
      await sleep(500);
      expect(await Promise.all(api.map(restarted))).toEqual([{ code: 0, inTime: true }]);
      expect(await answer).toBe('cut off');
      await client.query('rollback');
    });
    const { id } = (await load.client.post<{ readonly id: string }>('siri', 'cases/work-permit-opinion', body, key)).body;
    load.remember({ caseId: id, key, type: 'CaseReceived' });
  }, 60_000);

  it('ends in good order within ten seconds, and nothing is lost', async () => {
    const opening = load.open(6);
    await sleep(100);
    for (const process of installation.processes) expect(await restarted(process)).toEqual({ code: 0, inTime: true });
    const cases = await opening;
    const hearing = load.hear(cases);
    await sleep(50);
    for (const process of installation.processes) expect(await restarted(process)).toEqual({ code: 0, inTime: true });
    await hearing;
    await load.decide(cases);
    expect(await everythingHolds(installation, load, follower)).toEqual([]);
  }, 180_000);
});
