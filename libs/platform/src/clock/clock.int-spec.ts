import { addMilliseconds, epochOf, instant } from '#kernel';
import { type TestDatabase, createTestDatabase } from '../../../../test/support/test-postgres.js';
import { Database } from '../database/database.js';
import { AppClock } from './app-clock.js';
import { Installation } from './installation.js';

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  database = new Database({ databaseUrl: test.url });
});

afterAll(async () => {
  await database.close();
  await test.drop();
});

describe('the application clock', () => {
  it('shows the time of the database at first', async () => {
    const now = await new AppClock(database).now();
    expect(Math.abs(epochOf(now) - Date.now())).toBeLessThan(5000);
  });

  it('moves forward, runs on and is shared', async () => {
    const to = instant('2040-03-24T12:00:00.123Z');
    await expect(new AppClock(database).moveTo(to)).resolves.toBe('moved');
    const other = new Database({ databaseUrl: test.url });
    const now = await new AppClock(other).now();
    await other.close();
    expect(now >= to).toBe(true);
    expect(epochOf(now) - epochOf(to)).toBeLessThan(5000);
  });

  it('does not go back, not by a millisecond', async () => {
    const clock = new AppClock(database);
    const now = await clock.now();
    await expect(clock.moveTo(addMilliseconds(now, -1))).resolves.toBe('cannot-go-back');
    expect((await clock.now()) >= now).toBe(true);
  });

  it('of two who move it at once ends at the later', async () => {
    const clock = new AppClock(database);
    const [sooner, later] = [instant('2041-01-01T00:00:00.000Z'), instant('2042-01-01T00:00:00.000Z')];
    await Promise.all([clock.moveTo(later), clock.moveTo(sooner), clock.moveTo(later), clock.moveTo(sooner)]);
    expect((await clock.now()) >= later).toBe(true);
  });

  it('tells those who wait for time to pass', async () => {
    let heard = (): void => undefined;
    const woken = new Promise<void>((resolve) => (heard = resolve));
    const unlisten = await database.listen('clock', heard);
    await new AppClock(database).moveTo(instant('2043-01-01T00:00:00.000Z'));
    await expect(woken).resolves.toBeUndefined();
    await unlisten();
  });
});

describe('an installation', () => {
  it('keeps its id', async () => {
    const id = await new Installation(database).id();
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    await expect(new Installation(database).id()).resolves.toBe(id);
  });

  it('makes a secret once, whoever asks first', async () => {
    const secrets = Array.from({ length: 8 }, (_, n) => new Installation(database).secret('signing-key', () => `made by ${String(n)}`));
    const given = await Promise.all(secrets);
    expect(new Set(given).size).toBe(1);
    await expect(new Installation(database).secret('signing-key', () => 'made later')).resolves.toBe(given[0]);
  });
});
