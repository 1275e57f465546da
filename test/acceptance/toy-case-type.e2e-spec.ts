import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { signIn } from '../support/client.js';
import { type RunningApp, startProcess } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';
import type { CaseBody } from '../support/case-story.js';

const BUILT_FROM = ['apps', 'libs', 'migrations', 'package.json', '.swcrc'];

const TOY = `
import type { CaseType, Setting } from '#kernel';
import { day, finding, source, wholeNumber } from '#kernel';
import { Text } from '../fields.submission.js';

class ToySubmission {
  @Text(100)
  title: string | null = null;
}

const LAW = source('legetøjsloven', '§ 1');
const SIZE: Setting<number> = {
  key: 'largest-size.toy',
  titles: { da: 'Største legetøj', en: 'Largest toy' },
  defaults: [{ inForceFrom: day('2020-01-01'), value: 10, unit: 'cm', source: LAW, assumption: true }],
  read: wholeNumber(1, 99),
};
const words = { title: 'Legetøj', outcomes: { granted: 'Bevilget' }, findings: { 'data-missing': 'Titlen mangler.' }, deadlines: {}, fields: { title: 'Titel' } };

export const toy: CaseType<ToySubmission> = {
  name: 'toy',
  legalNature: 'decision',
  senders: ['company'],
  submission: ToySubmission,
  personal: [],
  immaterial: [],
  outcomes: [{ code: 'granted', fullyGranted: true }],
  hearing: { rule: { silence: 'consent', quorum: 'majority', sides: null, onObjection: 'meeting', onApproval: 'record', minDays: 0 }, workingDays: 1 },
  settings: [SIZE],
  words: { da: words, en: words },
  subjectOf: ({ title }) => title ?? 'Legetøj',
  municipalitiesOf: () => [],
  assess: ({ title }) => ({ ruleSet: 'toys', findings: title === null ? [finding('data-missing', 'warning', LAW, { path: 'title' })] : [], deadlines: [] }),
};
`;

describe('a seventh case type', () => {
  let folder: string;
  let database: TestDatabase;
  let app: RunningApp;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sagsudvalg-toy-'));
    database = await createTestDatabase();
    await copyOfProject(folder);
    await oneFolderAndOneLine(join(folder, 'libs/case-types/src'));
    const swc = join(process.cwd(), 'node_modules/@swc/cli/bin/swc.js');
    await promisify(execFile)(process.execPath, [swc, 'apps', 'libs', 'migrations', '-d', 'dist', '--ignore', '**/*spec.ts', '-q'], {
      cwd: folder,
    });
    app = await startProcess(['dist/apps/standalone/src/main.js'], folder, { DATABASE_URL: database.url, DATA_DIR: join(folder, '.data') });
  }, 120_000);

  afterAll(async () => {
    await app.stop();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is a folder and a line: its cases are received, assessed, heard and decided over HTTP', async () => {
    const [company, secretariat] = await Promise.all([signIn([app.url], 'company-1'), signIn([app.url], 'secretariat')]);
    const incomplete = await company.post<CaseBody>('cases/toy', {});
    expect({ status: incomplete.status, state: incomplete.body.state, findings: incomplete.body.findings }).toMatchObject({
      status: 201,
      state: 'incomplete',
      findings: [{ code: 'data-missing', text: 'Titlen mangler.', source: 'legetøjsloven § 1' }],
    });
    const { body: toy } = await company.post<CaseBody>('cases/toy', { title: 'Bamse' });
    expect(toy.state).toBe('ready');
    const opened = await secretariat.post<CaseBody>(`cases/${toy.id}/open-hearing`, { question: 'Må den?', recommendation: 'granted' });
    expect(opened.body.hearing?.state).toBe('open');
    const { body: heard } = await secretariat.post<CaseBody>(`cases/${toy.id}/refer-to-meeting`, { reason: 'Drøftes' });
    expect(heard.state).toBe('at-meeting');
    const decided = await secretariat.post<CaseBody>(`cases/${toy.id}/decide`, { outcome: 'granted', text: 'Ja', basis: 'meeting' });
    expect({ status: decided.status, state: decided.body.state }).toEqual({ status: 200, state: 'decided' });
    const { body: size } = await secretariat.post('settings/largest-size.toy', { value: 12, from: '2020-01-01', reason: 'Større bamser' });
    expect(size).toMatchObject({ key: 'largest-size.toy', value: 12, default: 10, unit: 'cm' });
  }, 30_000);
});

async function copyOfProject(to: string): Promise<void> {
  for (const part of BUILT_FROM) await cp(join(process.cwd(), part), join(to, part), { recursive: true });
  await symlink(join(process.cwd(), 'node_modules'), join(to, 'node_modules'));
}

async function oneFolderAndOneLine(caseTypes: string): Promise<void> {
  await mkdir(join(caseTypes, 'toy'));
  await writeFile(join(caseTypes, 'toy/case-type.ts'), TOY);
  const list = join(caseTypes, 'case-types.ts');
  const before = await readFile(list, 'utf8');
  const listed = before.replace(/(readonly CaseType\[\] = \[)/, '$1toy, ');
  expect(listed).not.toBe(before);
  await writeFile(list, `import { toy } from './toy/case-type.js';\n${listed}`);
}
