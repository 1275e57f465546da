import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signIn } from '../support/client.js';
import { runOperators } from '../support/commands.js';
import { eventually } from '../support/eventually.js';
import { exampleOf } from '../support/examples.js';
import { type RunningApp, startApp } from '../support/processes.js';
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

describe('the product restored from a backup', () => {
  let root: string;
  const running: RunningApp[] = [];

  async function start(dataDir: string): Promise<RunningApp> {
    const app = await startApp('standalone', { DATA_DIR: dataDir });
    running.push(app);
    return app;
  }

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
  });

  afterAll(async () => {
    await Promise.all(running.map((app) => app.stop()));
    await rm(root, { recursive: true, force: true });
  });

  it('is the same, tells nobody twice and goes on where it was', async () => {
    const [there, here, backup] = [join(root, 'there'), join(root, 'here'), join(root, 'backup')];
    const first = await start(there);
    const opened = await openedHearing([first.url]);
    await invited(there, opened.number);
    await answeredByAll([first.url], opened.id);
    for (const command of ['verify-log', 'rebuild'] as const) {
      expect(await runOperators(command, { DATA_DIR: there })).toMatchObject({ code: 0 });
    }
    expect(await runOperators('backup', { DATA_DIR: there }, backup)).toMatchObject({ code: 0 });
    const before = await shown(first.url, opened.id);
    expect(await first.stop()).toBe(0);

    const restored = await runOperators('restore', { DATA_DIR: here }, backup);
    expect(restored.output).toContain('0 faults');
    expect(restored).toMatchObject({ code: 0 });
    expect(await runOperators('restore', { DATA_DIR: here }, backup)).toMatchObject({ code: 1 });
    const second = await start(here);
    expect(await shown(second.url, opened.id)).toEqual(before);
    const next = await (await signIn([second.url], 'siri')).post<CaseBody>('cases/work-permit-opinion', another());
    expect(next.body.number).toBe(opened.number.replace(/1$/, '2'));
    await eventually(
      () => mailsAbout(here, next.body.number),
      (mails) => mails.length === 1,
    );
    expect(await mailsAbout(here, opened.number)).toHaveLength(0);
    await heard([second.url], opened);
    await decidedAndClosed([second.url], opened.id);
    await endTold(here, opened.number);
    expect(await mailsAbout(here, opened.number)).toHaveLength(8 + 1);
    for (const command of ['verify-log', 'rebuild'] as const) {
      expect(await runOperators(command, { DATA_DIR: here })).toMatchObject({ code: 0 });
    }
    expect(await second.stop()).toBe(0);
  }, 300_000);
});

async function shown(url: string, caseId: string): Promise<readonly unknown[]> {
  const secretariat = await signIn([url], 'secretariat');
  const paths = [`cases/${caseId}`, `cases/${caseId}/timeline`, `cases/${caseId}/hearing`, 'cases'];
  const bodies = await Promise.all(paths.map(async (path) => (await secretariat.get<object>(path)).body));
  return bodies.map((body) => JSON.parse(JSON.stringify(body), withoutPosition) as unknown);
}

/** A place in the feed is a place in this server's log. */
function withoutPosition(name: string, value: unknown): unknown {
  return name === 'position' ? undefined : value;
}

function another() {
  return { ...exampleOf('work-permit-opinion'), siriRef: 'SIRI-2026-000002' };
}
