import { ALLOWED, TARGETS, VIOLATIONS, type Probe } from './boundary-probes.js';
import { type ProbeTree, plant } from './probe-tree.js';

interface Answer {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
  };
}

const violating = Object.values(VIOLATIONS).flat();
const planted = [...violating, ...ALLOWED];

describe('the import table', () => {
  let tree: ProbeTree;
  let summary: Answer['summary'];

  beforeAll(() => {
    tree = plant({
      ...Object.fromEntries(TARGETS.map((at) => [at, 'export const target = 1;\n'])),
      ...Object.fromEntries(planted.map((probe) => [probe.at, importing(probe)])),
      'libs/platform/src/back.ts': "export * from './around.js';\n",
    });
    ({ summary } = tree.run(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ...['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'apps', 'libs', 'migrations', 'test'],
    ) as Answer);
  }, 60_000);

  afterAll(() => {
    tree.remove();
  });

  const rulesBrokenAt = (at: string) => new Set(summary.violations.filter(({ from }) => from === at).map(({ rule }) => rule.name));

  it('has a planted violation for every rule and no rule without one', () => {
    expect(Object.keys(VIOLATIONS).sort()).toEqual(summary.ruleSetUsed.forbidden.map(({ name }) => name).sort());
  });

  it('plants every probe in a file of its own', () => {
    expect(new Set(planted.map(({ at }) => at)).size).toBe(planted.length);
  });

  const cases = Object.entries(VIOLATIONS).flatMap(([rule, probes]) => probes.map(({ at, imports }) => [rule, at, imports] as const));

  it.each(cases)('refuses by %s that %s imports %s', (rule, at) => {
    expect([...rulesBrokenAt(at)]).toContain(rule);
  });

  it.each(ALLOWED.map(({ at, imports }) => [at, imports] as const))('lets %s import %s', (at) => {
    expect([...rulesBrokenAt(at)]).toEqual([]);
  });
});

function importing({ imports }: Probe): string {
  return `import * as it from '${imports}';\nexport const target = it;\n`;
}
