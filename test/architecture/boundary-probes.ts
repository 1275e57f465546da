/** One file that imports what its place in the house forbids (or allows). */
export interface Probe {
  readonly at: string;
  readonly imports: string;
}

/** Every rule of `.dependency-cruiser.mjs`, broken in as many ways as it has edges. */
export const VIOLATIONS: Readonly<Record<string, readonly Probe[]>> = {
  'kernel-imports': [
    { at: 'libs/kernel/src/a.ts', imports: 'uuid' },
    { at: 'libs/kernel/src/b.ts', imports: 'node:crypto' },
    { at: 'libs/kernel/src/c.ts', imports: '#platform' },
  ],
  'kernel-hash-imports': [{ at: 'libs/kernel/src/sha256.ts', imports: 'node:fs' }],
  'case-types-imports': [
    { at: 'libs/case-types/src/toy/a.assessment.ts', imports: '#platform' },
    { at: 'libs/case-types/src/toy/b.law.ts', imports: '@nestjs/common' },
    { at: 'libs/case-types/src/toy/c.outcomes.ts', imports: 'class-validator' },
  ],
  'submission-imports': [
    { at: 'libs/case-types/src/toy/a.submission.ts', imports: '@nestjs/common' },
    { at: 'libs/case-types/src/toy/b.submission.ts', imports: '#casework' },
  ],
  'case-type-imports-no-other': [{ at: 'libs/case-types/src/toy/d.law.ts', imports: '../doll/doll.law.js' }],
  'platform-imports': [
    { at: 'libs/platform/src/a.ts', imports: '#casework' },
    { at: 'libs/platform/src/b.ts', imports: '../../../migrations/index.js' },
  ],
  'bodies-imports': [{ at: 'libs/bodies/src/a.handler.ts', imports: '#identity' }],
  'identity-imports': [{ at: 'libs/identity/src/a.handler.ts', imports: '#casework' }],
  'casework-imports': [
    { at: 'libs/casework/src/a.handler.ts', imports: '#notices' },
    { at: 'libs/casework/src/b.handler.ts', imports: '../../../apps/api/src/api.module.js' },
  ],
  'placement-lists-imports': [{ at: 'libs/placement-lists/src/a.handler.ts', imports: '#notices' }],
  'meetings-imports': [{ at: 'libs/meetings/src/a.handler.ts', imports: '#notices' }],
  'notices-imports': [{ at: 'libs/notices/src/a.handler.ts', imports: '#case-types' }],
  'records-imports': [{ at: 'libs/records/src/a.handler.ts', imports: '#notices' }],
  'pure-files-import-pure': [
    { at: 'libs/casework/src/a.decider.ts', imports: '#platform' },
    { at: 'libs/casework/src/b.state.ts', imports: './some.handler.js' },
    { at: 'libs/casework/src/c.messages.ts', imports: '@nestjs/common' },
    { at: 'libs/casework/src/d.projection.ts', imports: 'node:fs' },
    { at: 'libs/casework/src/e.policy.ts', imports: '#bodies' },
    { at: 'libs/casework/src/f.view.ts', imports: 'rxjs' },
  ],
  'sql-and-queues': [
    { at: 'libs/casework/src/c.handler.ts', imports: 'typeorm' },
    { at: 'libs/casework/src/d.processor.ts', imports: 'bullmq' },
    { at: 'libs/casework/src/e.handler.ts', imports: 'pg' },
    { at: 'apps/api/src/a.controller.ts', imports: 'ioredis' },
  ],
  'migrations-import-typeorm': [
    { at: 'migrations/a.ts', imports: '#platform' },
    { at: 'migrations/b.ts', imports: 'node:fs' },
  ],
  'apps-import-no-other-app': [{ at: 'apps/worker/src/a.module.ts', imports: '../../api/src/api.module.js' }],
  'standalone-imports-modules': [{ at: 'apps/standalone/src/a.ts', imports: '../../api/src/some.controller.js' }],
  'libs-by-index': [{ at: 'apps/api/src/b.controller.ts', imports: '../../../libs/casework/src/some.handler.js' }],
  'libs-by-alias': [{ at: 'libs/casework/src/f.handler.ts', imports: '../../bodies/src/index.js' }],
  'testing-in-specs-only': [{ at: 'libs/casework/src/g.handler.ts', imports: '#kernel/testing' }],
  'tests-are-not-imported': [
    { at: 'apps/api/src/c.controller.ts', imports: '../../../test/support/some.js' },
    { at: 'libs/casework/src/h.handler.ts', imports: './some.spec.js' },
  ],
  'no-dev-dependencies': [{ at: 'libs/platform/src/c.ts', imports: 'fast-check' }],
  'no-cycles': [{ at: 'libs/platform/src/around.ts', imports: './back.js' }],
  'no-unresolved': [{ at: 'libs/platform/src/d.ts', imports: './nowhere.js' }],
};

/** What the import table allows; the rules must stay silent. */
export const ALLOWED: readonly Probe[] = [
  { at: 'libs/kernel/src/d.ts', imports: './index.js' },
  { at: 'libs/kernel/src/d.spec.ts', imports: 'fast-check' },
  { at: 'libs/case-types/src/toy/c.submission.ts', imports: 'class-validator' },
  { at: 'libs/case-types/src/case-types.ts', imports: './toy/e.law.js' },
  { at: 'libs/case-types/src/toy/e.law.ts', imports: '#kernel' },
  { at: 'libs/case-types/src/toy/e.spec.ts', imports: '#kernel/testing' },
  { at: 'libs/casework/src/g.decider.ts', imports: '#kernel' },
  { at: 'libs/casework/src/h.decider.ts', imports: './g.decider.js' },
  { at: 'libs/casework/src/i.decider.ts', imports: '#case-types' },
  { at: 'libs/casework/src/i.query.ts', imports: 'typeorm' },
  { at: 'libs/casework/src/j.table.ts', imports: 'pg' },
  { at: 'libs/casework/src/k.processor.ts', imports: '#platform' },
  { at: 'libs/casework/src/l.int-spec.ts', imports: '../../../test/support/some.js' },
  { at: 'libs/casework/src/m.int-spec.ts', imports: 'typeorm' },
  { at: 'libs/casework/src/n.handler.ts', imports: 'node:fs' },
  { at: 'libs/platform/src/e.ts', imports: 'bullmq' },
  { at: 'libs/records/src/b.handler.ts', imports: '#casework' },
  { at: 'migrations/c.ts', imports: 'typeorm' },
  { at: 'apps/worker/src/b.module.ts', imports: '#notices' },
  { at: 'apps/worker/src/migrate.ts', imports: '../../../migrations/index.js' },
  { at: 'apps/standalone/src/b.module.ts', imports: '../../api/src/api.module.js' },
  { at: 'test/acceptance/a.e2e-spec.ts', imports: '../../libs/casework/src/some.handler.js' },
];

/** The files that probes point at; innocent themselves. */
export const TARGETS: readonly string[] = [
  ...['kernel', 'platform', 'case-types', 'casework', 'bodies', 'identity', 'notices'].map((lib) => `libs/${lib}/src/index.ts`),
  'libs/kernel/src/testing.ts',
  'libs/case-types/src/doll/doll.law.ts',
  'libs/casework/src/some.handler.ts',
  'libs/casework/src/some.spec.ts',
  'migrations/index.ts',
  'apps/api/src/api.module.ts',
  'apps/api/src/some.controller.ts',
  'test/support/some.ts',
];
