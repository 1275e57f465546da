import { shared, tiers } from './jest.config.mjs';

/** The pure tier alone: no server, no database. */
export default { ...shared, testMatch: tiers('spec') };
