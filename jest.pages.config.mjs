import { servers, shared } from './jest.config.mjs';

/** Pages in a real Chromium, which must be installed: a command of its own. */
export default { ...shared, ...servers, maxWorkers: 1, testMatch: ['<rootDir>/test/pages/**/*.e2e-spec.ts'] };
