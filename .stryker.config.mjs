import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Mutation testing of the law: `npm run mutation`; not part of `npm run check`. The report lies in reports/mutation. */
export default {
  mutate: ['libs/{case-types,placement-lists}/src/**/*.{law,assessment}.ts'],
  testRunner: 'jest',
  jest: {
    configFile: 'jest.unit.config.mjs',
    config: {
      testMatch: [
        '<rootDir>/libs/case-types/src/**/*.spec.ts',
        '<rootDir>/libs/placement-lists/src/{list,quarter,rules,words}/**/*.spec.ts',
        '<rootDir>/test/law/{boundaries,law-entries}.spec.ts',
      ],
    },
  },
  coverageAnalysis: 'perTest',
  ignoreStatic: false,
  concurrency: 2,
  timeoutMS: 30_000,
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: 'reports/mutation/mutation.json' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
  ignorePatterns: ['/apps', '/dist', '/docs', '/migrations', '/.data', '/reports'],
  tempDirName: join(tmpdir(), 'sagsudvalg-mutation'), // outside, where no other tool finds the copies
  allowConsoleColors: false,
};
