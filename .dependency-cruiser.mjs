/** Who may import whom: one rule per line of the import table in docs/conventions.md; test/architecture plants a violation of each. */

const PURE = '\\.(law|messages|state|decider|assessment|outcomes|projection|policy|view)\\.tsx?$';
const SPEC = '\\.(spec|int-spec|e2e-spec)\\.tsx?$';
const SERVER_SPEC = '\\.(int-spec|e2e-spec)\\.tsx?$';
const TESTING = '^libs/[^/]+/src/testing\\.ts$';

const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)`;
const libs = (...names) => `^libs/(${names.join('|')})/`;
const TEST_TOOLS = packages('fast-check', 'date-holidays');
const SQL_AND_QUEUES = packages('typeorm', 'pg', 'pg-[^/]+', 'bullmq', 'ioredis');

/** A lib may reach these other libs and no further lib, app or migration. */
const libImportsOnly = (name, ...others) => ({
  name: `${name}-imports`,
  comment: `libs/${name} may import ${others.join(', ')} and nothing else of ours.`,
  severity: 'error',
  from: { path: libs(name) },
  to: { path: '^(libs|apps|migrations)/', pathNot: libs(name, ...others) },
});

const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    rule(
      'kernel-imports',
      'kernel imports nothing; only its sha256.ts reaches node:crypto.',
      { path: libs('kernel'), pathNot: '^libs/kernel/src/sha256\\.ts$' },
      { pathNot: [libs('kernel'), TEST_TOOLS] },
    ),
    rule(
      'kernel-hash-imports',
      'sha256.ts of kernel reaches node:crypto and nothing else outside kernel.',
      { path: '^libs/kernel/src/sha256\\.ts$' },
      { pathNot: [libs('kernel'), '^(node:)?crypto$'] },
    ),
    rule(
      'case-types-imports',
      'case-types may import kernel and nothing else.',
      { path: libs('case-types'), pathNot: '\\.submission\\.ts$' },
      { pathNot: [libs('case-types', 'kernel'), TEST_TOOLS] },
    ),
    rule(
      'submission-imports',
      'A *.submission.ts may import kernel, class-validator, class-transformer and the metadata they stand on.',
      { path: '^libs/case-types/.*\\.submission\\.ts$' },
      { pathNot: [libs('case-types', 'kernel'), packages('class-validator', 'class-transformer', 'reflect-metadata')] },
    ),
    rule(
      'case-type-imports-no-other',
      'A case type knows no other case type.',
      { path: '^libs/case-types/src/([^/]+)/' },
      { path: '^libs/case-types/src/[^/]+/', pathNot: '^libs/case-types/src/$1/' },
    ),
    libImportsOnly('platform', 'kernel'),
    libImportsOnly('bodies', 'platform', 'kernel'),
    libImportsOnly('identity', 'bodies', 'platform', 'kernel'),
    libImportsOnly('casework', 'case-types', 'bodies', 'identity', 'platform', 'kernel'),
    libImportsOnly('placement-lists', 'case-types', 'casework', 'bodies', 'identity', 'platform', 'kernel'),
    libImportsOnly('meetings', 'casework', 'bodies', 'identity', 'platform', 'kernel'),
    libImportsOnly('notices', 'casework', 'bodies', 'identity', 'platform', 'kernel'),
    libImportsOnly('records', 'casework', 'bodies', 'identity', 'platform', 'kernel'),
    rule(
      'pure-files-import-pure',
      'A pure file may import kernel, pure files of its own lib, and case-types.',
      { path: `^libs/([^/]+)/.*${PURE}`, pathNot: libs('kernel') },
      { pathNot: [libs('kernel'), `^libs/$1/.*${PURE}`, '^libs/case-types/src/index\\.ts$'] },
    ),
    rule(
      'sql-and-queues',
      'TypeORM, pg, BullMQ and ioredis: platform, migrations, and *.table.ts or *.query.ts of a lib; specs with servers may.',
      { path: '^(apps|libs)/', pathNot: [libs('platform'), '^libs/.*\\.(table|query)\\.ts$', SERVER_SPEC] },
      { path: SQL_AND_QUEUES },
    ),
    rule(
      'migrations-import-typeorm',
      'A migration imports nothing but typeorm.',
      { path: '^migrations/', pathNot: SPEC },
      { pathNot: ['^migrations/', packages('typeorm')] },
    ),
    rule(
      'apps-import-no-other-app',
      'An app knows no other app; standalone composes them.',
      { path: '^apps/([^/]+)/', pathNot: '^apps/standalone/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    rule(
      'standalone-imports-modules',
      'Of api, web and worker, standalone may import the *.module.ts files.',
      { path: '^apps/standalone/' },
      { path: '^apps/', pathNot: ['^apps/standalone/', '\\.module\\.ts$'] },
    ),
    rule(
      'libs-by-index',
      'A lib is entered by its index.ts; specs may also take #kernel/testing.',
      { path: '^((?:apps|libs)/[^/]+)/' },
      { path: '^libs/', pathNot: ['^$1/', '^libs/[^/]+/src/index\\.ts$', '^libs/kernel/src/testing\\.ts$'] },
    ),
    rule(
      'libs-by-alias',
      'Another lib is imported as #name, never by a relative path.',
      { path: '^((?:apps|libs)/[^/]+)/' },
      { path: '^libs/', pathNot: '^$1/', dependencyTypesNot: ['aliased-subpath-import'] },
    ),
    rule(
      'testing-in-specs-only',
      'Testing code of a lib is for specs.',
      { path: '^(apps|libs|migrations)/', pathNot: [SPEC, TESTING] },
      { path: TESTING },
    ),
    rule(
      'tests-are-not-imported',
      'Nothing that ships imports a test; specs may use test/support.',
      { path: '^(apps|libs|migrations)/', pathNot: SPEC },
      { path: ['^test/', SPEC] },
    ),
    rule(
      'no-dev-dependencies',
      'What ships imports no development dependency.',
      { path: '^(apps|libs|migrations)/', pathNot: [SPEC, TESTING] },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: packages('@types/[^/]+') },
    ),
    rule('no-cycles', 'No import leads back to its own file, types included.', {}, { circular: true }),
    rule(
      'no-unresolved',
      'Every import leads to a file or an installed package; otherwise no other rule sees it.',
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|\\.data|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'node', 'default'] },
  },
};
