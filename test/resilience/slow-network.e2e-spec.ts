import { Database } from '#platform';
import { type Conduct, TcpProxy } from '../support/tcp-proxy.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';

const MEGABYTE = 1024 * 1024;

describe('a database on a network that is very slow', () => {
  let test: TestDatabase;
  let proxy: TcpProxy;
  let database: Database;

  beforeAll(async () => {
    test = await createTestDatabase();
    const address = new URL(test.url);
    proxy = new TcpProxy(Number(address.port));
    address.port = String(await proxy.listen());
    database = new Database({ databaseUrl: address.href });
  });

  afterEach(() => proxy.behave({ kind: 'pass' }));

  afterAll(async () => {
    await database.close();
    await proxy.close();
    await test.drop();
  });

  const LATE: Conduct = { kind: 'delay', ms: 1000 };
  const LITTLE: Conduct = { kind: 'trickle', bytesPerSecond: 0.15 * MEGABYTE };

  it.each([
    ['that takes as long as a statement may', LATE, 'select pg_sleep(8), $1::int as n', 8, 8],
    ['whose answer comes in little by little', LITTLE, `select repeat('x', $1) as n`, 2 * MEGABYTE, 'x'.repeat(2 * MEGABYTE)],
  ])(
    'is waited for with a question %s',
    async (_, conduct, text, value, n) => {
      await database.query({ text: 'select 1', values: [] });
      proxy.behave(conduct);
      await expect(database.query({ text, values: [value] })).resolves.toMatchObject([{ n }]);
      await expect(database.workerQuery({ text, values: [value] })).resolves.toMatchObject([{ n }]);
    },
    120_000,
  );
});
