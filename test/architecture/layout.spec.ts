import { readdirSync } from 'node:fs';
import { ROOT } from './probe-tree.js';

const FOLDERS = ['apps', 'docs', 'libs', 'migrations', 'test'];
const FILES = ['README.md', 'docker-compose.yml', 'nest-cli.json', 'package.json', 'tsconfig.json'];
const DEMANDED_BY_TOOLS = [
  'eslint.config.mjs',
  'jest.config.mjs',
  'jest.pages.config.mjs',
  'jest.resilience.config.mjs',
  'jest.servers.config.mjs',
  'jest.unit.config.mjs',
  'knip.json',
  'package-lock.json',
];
const MADE_BY_RUNNING = ['node_modules', 'dist', 'coverage', 'reports', 'test-results', 'bench.json'];
const LIBS = [
  ...['kernel', 'case-types', 'casework', 'placement-lists', 'bodies', 'meetings', 'notices', 'records', 'identity', 'platform'],
];

const entriesOf = (folder: string) => readdirSync(`${ROOT}/${folder}`).filter((name) => !name.startsWith('.'));

describe('the house', () => {
  it('has exactly the agreed top level', () => {
    const found = entriesOf('.').filter((name) => !MADE_BY_RUNNING.includes(name) && !name.endsWith('.log'));
    expect(found.sort()).toEqual([...FOLDERS, ...FILES, ...DEMANDED_BY_TOOLS].sort());
  });

  it('has no app but the agreed ones', () => {
    expect(['api', 'standalone', 'web', 'worker']).toEqual(expect.arrayContaining(entriesOf('apps')));
  });

  it('has no lib but the agreed ones', () => {
    expect(LIBS).toEqual(expect.arrayContaining(entriesOf('libs')));
  });

  it.each(entriesOf('libs'))('enters libs/%s by its index.ts', (lib) => {
    expect(entriesOf(`libs/${lib}`).filter((entry) => entry !== 'README.md')).toEqual(['src']);
    expect(entriesOf(`libs/${lib}/src`)).toContain('index.ts');
  });

  it('has no test folder but the agreed ones', () => {
    expect(['acceptance', 'architecture', 'law', 'resilience', 'pages', 'bench', 'year', 'visibility', 'model', 'support']).toEqual(
      expect.arrayContaining(entriesOf('test')),
    );
  });
});
