import { servers, shared } from './jest.config.mjs';

/** What is stopped, cut off and killed on purpose: minutes of it, so it has a command of its own. */
export default { ...shared, ...servers, testMatch: ['<rootDir>/test/resilience/**/*.e2e-spec.ts'] };
