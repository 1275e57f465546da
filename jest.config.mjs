const transform = {
  legacyDecorator: true,
  decoratorMetadata: true,
  useDefineForClassFields: false,
  react: { runtime: 'automatic', importSource: 'preact' },
};

const swc = (jsc) => [
  '@swc/jest',
  { swcrc: false, sourceMaps: 'inline', jsc: { target: 'es2022', keepClassNames: true, ...jsc }, module: { type: 'commonjs' } },
];

/** Packages that ship ES modules only: Jest compiles them to CommonJS with our own sources. */
const esmOnly = [
  '@nestjs',
  '@seriousme',
  '@borewit',
  '@tokenizer',
  'cookie',
  'dotenv',
  'es-toolkit',
  'file-type',
  'hucre',
  'jose',
  'load-esm',
  'preact',
  'preact-render-to-string',
  'strtok3',
  'token-types',
  'uint8array-extras',
  'uuid',
];

/** What every tier shares; a tier is told by the suffix of its files. */
export const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  maxWorkers: 2,
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  moduleNameMapper: {
    '^#kernel/testing$': '<rootDir>/libs/kernel/src/testing.ts',
    '^#([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.tsx?$': swc({ parser: { syntax: 'typescript', tsx: true, decorators: true }, transform }),
    '^.+\\.m?js$': swc({ parser: { syntax: 'ecmascript' } }),
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};

/** The files of the given tiers, wherever they lie. */
export const tiers = (...names) => names.map((name) => `<rootDir>/{apps,libs,migrations,test}/**/*.${name}.{ts,tsx}`);

/** The servers that the int-spec and e2e-spec tiers need, started once and stopped at the end. */
export const servers = {
  globalSetup: '<rootDir>/test/support/jest-global-setup.ts',
  globalTeardown: '<rootDir>/test/support/jest-global-teardown.ts',
  testTimeout: 30_000,
};

/** Runs by `npm run resilience`, not with the rest. */
export const apart = { testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/(?:resilience|pages)/.*\\.e2e-spec'] };

export default { ...shared, ...servers, ...apart, testMatch: tiers('spec', 'int-spec', 'e2e-spec') };
