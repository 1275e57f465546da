import { CLEAN, VIOLATIONS } from './lint-probes.js';
import { type ProbeTree, plant } from './probe-tree.js';

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

describe('the lint rules', () => {
  let tree: ProbeTree;
  let reports: readonly FileReport[];

  beforeAll(() => {
    tree = plant({ ...CLEAN, ...Object.fromEntries(VIOLATIONS.map(({ at, text }) => [at, text])) });
    reports = tree.run('eslint/bin/eslint.js', '--format', 'json', 'apps', 'libs', 'migrations') as readonly FileReport[];
  }, 120_000);

  afterAll(() => {
    tree.remove();
  });

  const messagesAt = (at: string) => reports.find(({ filePath }) => filePath.replaceAll('\\', '/').endsWith(`/${at}`))?.messages;

  it('are probed by files of different names', () => {
    const names = [...VIOLATIONS.map(({ at }) => at), ...Object.keys(CLEAN)];
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(VIOLATIONS)('refuse $at by $by', ({ at, by, says = '' }) => {
    expect(messagesAt(at)).toContainEqual(expect.objectContaining({ ruleId: by, message: expect.stringContaining(says) as string }));
  });

  it.each(Object.keys(CLEAN))('have nothing against %s', (at) => {
    expect(messagesAt(at)).toEqual([]);
  });
});
