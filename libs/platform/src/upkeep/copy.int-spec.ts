import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { type TestDatabase, createTestDatabase } from '../../../../test/support/test-postgres.js';
import { copyIn } from './copy-in.js';
import { CopyOut } from './copy-out.js';
import { asOwner, type OwnerConnection } from './owner-connection.js';

const ROWS = `select n || repeat(md5(n::text), 1 + n * 37 % 1500) as row from generate_series(1, 1000) n order by n`;
const DIGEST = `select md5(string_agg(row || E'\\n', '' order by ord)) as digest from (select row, row_number() over () as ord from`;

let test: TestDatabase;

beforeAll(async () => {
  test = await createTestDatabase();
});

afterAll(async () => {
  await test.drop();
});

async function digestOf(client: OwnerConnection, rows: string): Promise<string | undefined> {
  const { rows: found } = await client.query<{ readonly digest: string }>(`${DIGEST} (${rows}) r) d`);
  return found[0]?.digest;
}

async function* lines(count: number): AsyncGenerator<Buffer> {
  for (let n = 1; n <= count; n += 1) {
    yield Buffer.from(`${String(n)}\t${'æ'.repeat(500)}\n`);
    if (n % 100 === 0) await turn();
  }
}

describe('a copy out of the database', () => {
  it('is whole when it is read more slowly than it comes', async () => {
    await asOwner(test.url, async (client) => {
      const hash = createHash('md5');
      for await (const chunk of client.query(new CopyOut(`copy (${ROWS}) to stdout`))) {
        await turn();
        hash.update(chunk as Buffer);
      }
      expect(hash.digest('hex')).toBe(await digestOf(client, ROWS));
    });
  });

  it('that is refused throws what the server says, and the connection goes on', async () => {
    await asOwner(test.url, async (client) => {
      await expect(client.query(new CopyOut('copy nothing to stdout')).toArray()).rejects.toMatchObject({ code: '42P01' });
      await expect(client.query('select 1')).resolves.toMatchObject({ rowCount: 1 });
    });
  });

  it('may be broken off', async () => {
    await asOwner(test.url, async (client) => {
      for await (const chunk of client.query(new CopyOut(`copy (${ROWS}) to stdout`))) {
        expect(chunk).toBeInstanceOf(Buffer);
        break;
      }
      await expect(client.query('select 1')).resolves.toMatchObject({ rowCount: 1 });
    });
  });
});

describe('a copy into the database', () => {
  it('says how many rows it was, and they are there', async () => {
    await asOwner(test.url, async (client) => {
      await client.query('create temporary table filled (n int, text text)');
      await expect(copyIn(client, 'copy filled from stdin', lines(20_000))).resolves.toBe(20_000);
      const { rows } = await client.query('select sum(n)::int as sum, min(length(text)) as least from filled');
      expect(rows).toEqual([{ sum: 200_010_000, least: 500 }]);
    });
  });

  it('writes nothing when its source throws, and the connection goes on', async () => {
    await asOwner(test.url, async (client) => {
      await client.query('create temporary table broken (n int, text text)');
      const source = async function* (): AsyncGenerator<Buffer> {
        yield* lines(5000);
        throw new Error('the disk is gone');
      };
      await expect(copyIn(client, 'copy broken from stdin', source())).rejects.toThrow('the disk is gone');
      await expect(client.query('select from broken')).resolves.toMatchObject({ rowCount: 0 });
    });
  });

  it('that the server refuses throws what it says, however much was still to come', async () => {
    await asOwner(test.url, async (client) => {
      await client.query('create temporary table refused (n int)');
      await expect(copyIn(client, 'copy refused from stdin', lines(20_000))).rejects.toMatchObject({ code: '22P04' });
      await expect(copyIn(client, 'copy nowhere from stdin', lines(1))).rejects.toMatchObject({ code: '42P01' });
      await expect(client.query('select 1')).resolves.toMatchObject({ rowCount: 1 });
    });
  });
});
