/** Where the servers of this test run are, and what the names of its databases begin with. */
export interface TestRun {
  readonly postgresUrl: string;
  readonly redisUrl: string | undefined;
  readonly prefix: string;
}

/** Hands the run to the test files, which Jest starts in processes of their own. */
export function publishTestRun(run: TestRun): void {
  process.env.TEST_POSTGRES_URL = run.postgresUrl;
  process.env.TEST_DATABASE_PREFIX = run.prefix;
  if (run.redisUrl === undefined) delete process.env.TEST_REDIS_URL;
  else process.env.TEST_REDIS_URL = run.redisUrl;
}

/** The run this test file belongs to. @throws when Jest was started without its global setup. */
export function currentTestRun(): TestRun {
  const { TEST_POSTGRES_URL: postgresUrl, TEST_DATABASE_PREFIX: prefix, TEST_REDIS_URL: redisUrl } = process.env;
  if (postgresUrl === undefined || prefix === undefined) throw new Error('Tests with a database need the global setup of jest.config.mjs.');
  return { postgresUrl, redisUrl, prefix };
}
