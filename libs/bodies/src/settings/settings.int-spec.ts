import { type Actor, day } from '#kernel';
import { AppClock, Database, EventStore, rebuildReadModels, StreamReadModels, Upcasters } from '#platform';
import { withClient } from '../../../../test/support/installed-servers.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-postgres.js';
import { StreamCommands } from '../stream-commands.handler.js';
import { type SettingWanted, SettingChanges } from './change-settings.handler.js';
import { Settings } from './settings.query.js';
import { settingsStreams } from './settings-streams.table.js';

const SECRETARIAT: Actor = {
  id: 'person:1',
  kind: 'person',
  role: 'secretariat',
  council: 'nj',
  name: 'Sekretariatet',
  organisation: undefined,
  memberId: undefined,
  seats: [],
};

let made: TestDatabase;
let database: Database;
let settings: Settings;
let changes: SettingChanges;

beforeEach(async () => {
  made = await createTestDatabase();
  database = new Database({ databaseUrl: made.url });
  const store = new EventStore(database, new Upcasters());
  settings = new Settings(store);
  changes = new SettingChanges(new StreamCommands(store, new AppClock(database)));
});

afterEach(async () => {
  await database.close();
  await made.drop();
});

const wanted = (value: SettingWanted['value'], from = '2026-04-01'): SettingWanted => ({
  key: 'extraClosedDays',
  value,
  from: day(from),
  reason: 'Rådets beslutning',
});

function asked(more: { readonly key?: string; readonly hash?: string; readonly ifVersion?: number; readonly council?: string } = {}) {
  const { key, hash = 'a'.repeat(64), ifVersion, council = 'nj' } = more;
  const repeatable = key === undefined ? undefined : { client: 'person:1', key, requestHash: hash };
  return { actor: { ...SECRETARIAT, council }, repeatable, correlationId: 'c1', ifVersion };
}

describe('the settings of a council', () => {
  it('are none at first, and every change stands with its reason, author and moment', async () => {
    await expect(settings.history('nj')).resolves.toEqual({ changes: [], version: 0 });
    await changes.change(asked(), wanted(['2026-12-24']));
    await changes.change(asked(), wanted(['2026-12-24', '2026-12-31']));
    const { changes: all, version } = await settings.history('nj');
    expect(version).toBe(2);
    expect(all.map(({ value, reason, by }) => [value, reason, by])).toEqual([
      [['2026-12-24'], 'Rådets beslutning', { id: 'person:1', role: 'secretariat' }],
      [['2026-12-24', '2026-12-31'], 'Rådets beslutning', { id: 'person:1', role: 'secretariat' }],
    ]);
  });

  it('are those of one council alone', async () => {
    await changes.change(asked(), wanted(['2026-12-24']));
    await expect(settings.of('hs')).resolves.toEqual([]);
    await changes.change(asked({ council: 'hs' }), wanted([]));
    await expect(settings.of('nj')).resolves.toMatchObject([{ value: ['2026-12-24'] }]);
  });

  it('lose no change when twenty are made at the same time', async () => {
    const days = Array.from({ length: 20 }, (_, index) => `2026-04-${String(index + 1).padStart(2, '0')}`);
    const answers = await Promise.all(days.map((from) => changes.change(asked(), wanted([], from))));
    const done = answers.filter(({ kind }) => kind === 'done');
    const { changes: all, version } = await settings.history('nj');
    expect(all.length).toBe(done.length);
    expect(version).toBe(done.length);
    expect(answers.every(({ kind }) => kind === 'done' || kind === 'busy')).toBe(true);
    expect(done.length).toBeGreaterThan(1);
  });

  it('change once for a request that is sent again, and not for another under its key', async () => {
    const first = await changes.change(asked({ key: 'k1' }), wanted([1]));
    await changes.change(asked(), wanted([2]));
    await expect(changes.change(asked({ key: 'k1' }), wanted([1]))).resolves.toEqual(first);
    const other = await changes.change(asked({ key: 'k1', hash: 'b'.repeat(64) }), wanted([3]));
    expect(other).toMatchObject({ kind: 'refused', rejection: { code: 'idempotency-key-reused' } });
    await expect(settings.of('nj')).resolves.toHaveLength(2);
  });

  it('change only at the version that was seen', async () => {
    await expect(changes.change(asked({ ifVersion: 1 }), wanted([]))).resolves.toEqual({ kind: 'version-changed' });
    await expect(changes.change(asked({ ifVersion: 0 }), wanted([]))).resolves.toMatchObject({ kind: 'done', version: 1 });
  });

  it('are what a rebuild from the log makes, and repaired when they are not', async () => {
    await changes.change(asked(), wanted(['2026-12-24']));
    await changes.change(asked(), wanted([], '2026-05-01'));
    const before = await settings.history('nj');
    const silent = { repaired: () => undefined, fault: () => undefined };
    const rebuilt = () => rebuildReadModels(made.url, [new StreamReadModels([settingsStreams], new Upcasters())], silent);
    await expect(rebuilt()).resolves.toMatchObject({ repaired: 0, faults: 0 });
    await withClient(made.url, (client) => client.query(`update stream_state set state = '{"changes": []}'`));
    await expect(rebuilt()).resolves.toMatchObject({ repaired: 1, faults: 0 });
    await expect(settings.history('nj')).resolves.toEqual(before);
  });
});
