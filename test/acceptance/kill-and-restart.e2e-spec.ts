import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Client, signIn } from '../support/client.js';
import { startApp } from '../support/processes.js';
import {
  answeredByAll,
  type CaseBody,
  decidedAndClosed,
  endTold,
  heard,
  invited,
  mailsAbout,
  openedHearing,
} from '../support/case-story.js';

describe('the product on its embedded PostgreSQL', () => {
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
  });

  afterAll(async () => {
    await rm(dataDir, { recursive: true, force: true });
  });

  it('has everything after a kill without a word, database included, and goes on where it was', async () => {
    const first = await startApp('standalone', { DATA_DIR: dataDir });
    const opened = await openedHearing([first.url]);
    await invited(dataDir, opened.number);
    await answeredByAll([first.url], opened.id);
    const before = await whole(await signIn([first.url], 'secretariat'), opened.id);
    await first.kill();
    process.kill(await postmasterPid(dataDir), 'SIGKILL');

    const second = await startApp('standalone', { DATA_DIR: dataDir });
    expect(await whole(await signIn([second.url], 'secretariat'), opened.id)).toEqual(before);
    await heard([second.url], opened);
    await decidedAndClosed([second.url], opened.id);
    await endTold(dataDir, opened.number);
    await second.kill();

    const third = await startApp('standalone', { DATA_DIR: dataDir });
    const { body } = await (await signIn([third.url], 'secretariat')).get<CaseBody>(`cases/${opened.id}`);
    expect(body.state).toBe('closed');
    expect(await mailsAbout(dataDir, opened.number)).toHaveLength(1 + 8 + 8 + 1);
    expect(await third.stop()).toBe(0);
  }, 120_000);
});

async function whole(secretariat: Client, caseId: string): Promise<readonly unknown[]> {
  const paths = [`cases/${caseId}`, `cases/${caseId}/timeline`, `cases/${caseId}/hearing`, 'cases'];
  return Promise.all(paths.map(async (path) => (await secretariat.get(path)).body));
}

async function postmasterPid(dataDir: string): Promise<number> {
  return Number((await readFile(join(dataDir, 'postgres-18', 'postmaster.pid'), 'utf8')).split('\n')[0]);
}
