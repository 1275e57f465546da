import { env } from 'node:process';
import { apart, servers, shared, tiers } from './jest.config.mjs';

/** Told to the global setup: use the installed PostgreSQL and Redis instead of the embedded database. */
env.TEST_SERVERS = '1';

export default { ...shared, ...servers, ...apart, testMatch: tiers('int-spec', 'e2e-spec') };
