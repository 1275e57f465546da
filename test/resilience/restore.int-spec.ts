import { createHash, randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { backUp, type LoggedEvent, migrate, restore, verifyLog } from '#platform';
import { eventually, sampleAppend, sampleEvent } from '../../libs/platform/src/testing.js';
import { migrations } from '../../migrations/index.js';
import { asked, backupSetting } from '../support/backup-setting.js';
import { createEmptyDatabase } from '../support/test-postgres.js';

beforeAll(() => {
  Logger.overrideLogger(false);
});

let setting: Awaited<ReturnType<typeof backupSetting>>;

beforeEach(async () => {
  setting = await backupSetting();
});

afterEach(async () => {
  await setting.end();
});

const places = (events: readonly LoggedEvent[]) => events.map(({ stream, version }) => `${stream} ${String(version)}`);

describe('a restore', () => {
  it('delivers the whole log again in version order, and then what is new', async () => {
    const { stream } = await setting.filled();
    const before = setting.reads(setting.url);
    await eventually(() => before.told.length === 3);
    await before.subscriptions.stop();
    await backUp(setting.url, setting.folder);
    await restore(setting.empty, setting.folder, migrations);
    const { told, store } = setting.reads(setting.empty);
    await eventually(() => told.length === 3);
    expect(told.map(({ id }) => id)).toEqual(before.told.map(({ id }) => id));
    await expect(store.append(sampleAppend({ stream, expected: 2, events: [sampleEvent(), sampleEvent()] }))).resolves.toBe('appended');
    await expect(store.append(sampleAppend({ stream, expected: 4 }))).resolves.toBe('appended');
    await eventually(() => told.length === 6);
    expect(places(told.slice(3))).toEqual([3, 4, 5].map((version) => `${stream} ${String(version)}`));
    const positions = told.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort());
    await expect(verifyLog(setting.empty, () => undefined)).resolves.toMatchObject({ faults: 0, events: 6 });
  });

  it('gives new events of a server whose transactions are counted lower their place', async () => {
    await setting.filled();
    await backUp(setting.url, setting.folder);
    await restore(setting.empty, setting.folder, migrations);
    const xids = 'select distinct xid::text from event_log union select distinct last_xid::text from stream_state';
    await expect(asked(setting.empty, xids)).resolves.toEqual([{ xid: '1' }]);
    const { store } = setting.on(setting.empty);
    await store.append(sampleAppend());
    await expect(asked(setting.empty, 'select xid::text::int > 1 as later from event_log order by position desc limit 1')).resolves.toEqual(
      [{ later: true }],
    );
    await expect(asked(setting.empty, 'update event_log set xid = xid')).rejects.toMatchObject({ code: '55000' });
  });

  it('leaves the wall between councils standing', async () => {
    await setting.filled();
    await backUp(setting.url, setting.folder);
    await restore(setting.empty, setting.folder, migrations);
    const { database } = setting.on(setting.empty);
    const count = { text: 'select count(*)::int as n from event_log', values: [] };
    await expect(database.query(count)).resolves.toEqual([{ n: 0 }]);
    await expect(database.read('hs', count)).resolves.toEqual([{ n: 1 }]);
    const walls = 'select relname::text from pg_class where relrowsecurity and relforcerowsecurity order by 1';
    await expect(asked(setting.empty, walls)).resolves.toEqual(await asked(setting.url, walls));
  });

  it('refuses a database that holds anything', async () => {
    await setting.filled();
    await backUp(setting.url, setting.folder);
    await expect(restore(setting.url, setting.folder, migrations)).rejects.toThrow('The database is not empty');
  });

  it('takes a database that was migrated and never used', async () => {
    await setting.filled();
    await backUp(setting.url, setting.folder);
    await migrate(setting.empty, migrations);
    await restore(setting.empty, setting.folder, migrations);
    await expect(verifyLog(setting.empty, () => undefined)).resolves.toMatchObject({ faults: 0, events: 3 });
  });

  it('writes nothing from a file that was changed', async () => {
    await setting.filled();
    await backUp(setting.url, setting.folder);
    const file = join(setting.folder, 'event_log.copy');
    await writeFile(file, (await readFile(file, 'latin1')).replace('æøå', 'aoa').replace('tom', 'tum'), 'latin1');
    await expect(restore(setting.empty, setting.folder, migrations)).rejects.toThrow(
      'event_log.copy is not the file that the backup wrote',
    );
    await expect(asked(setting.empty, 'select from organisation union all select from event_log')).resolves.toEqual([]);
    await expect(restore(setting.empty, setting.folder, migrations)).rejects.toThrow('is not the file');
  });

  it('writes nothing from a file with rows the database refuses', async () => {
    await setting.filled();
    await backUp(setting.url, setting.folder);
    const rows = 'not a row\n'.repeat(1_000_000);
    await writeFile(join(setting.folder, 'deadline.copy'), rows);
    const manifest = await readFile(join(setting.folder, 'manifest.json'), 'utf8');
    const nothing = createHash('sha256').digest('hex');
    const told = manifest.replace(new RegExp(`("deadline"[^}]*)${nothing}`), `$1${createHash('sha256').update(rows).digest('hex')}`);
    await writeFile(join(setting.folder, 'manifest.json'), told);
    await expect(restore(setting.empty, setting.folder, migrations)).rejects.toMatchObject({ code: '22P04' });
    await expect(asked(setting.empty, 'select from event_log')).resolves.toEqual([]);
  });

  it('refuses a folder without a manifest, and a backup of a later version', async () => {
    await expect(restore(setting.empty, setting.folder, migrations)).rejects.toMatchObject({ code: 'ENOENT' });
    await backUp(setting.url, setting.folder);
    await expect(restore(setting.empty, setting.folder, migrations.slice(0, -1))).rejects.toThrow('a later version');
  });

  it('brings a backup of an earlier schema up to date', async () => {
    const older = await createEmptyDatabase();
    await migrate(older.url, migrations.slice(0, -1));
    await setting.on(older.url).store.append(sampleAppend());
    await backUp(older.url, setting.folder);
    await restore(setting.empty, setting.folder, migrations);
    await expect(asked(setting.empty, 'select from migration')).resolves.toHaveLength(migrations.length);
    await expect(verifyLog(setting.empty, () => undefined)).resolves.toMatchObject({ faults: 0, events: 1 });
    await older.drop();
  });

  it('serves a login that is no superuser, as the backup does', async () => {
    const name = `login_${randomBytes(6).toString('hex')}`;
    await asked(setting.empty, `create role ${name} login createrole password 'ordinary'`);
    await asked(setting.empty, `grant sagsudvalg_app, sagsudvalg_worker, sagsudvalg_finder to ${name}`);
    const as = new URL(setting.empty);
    await asked(setting.empty, `alter database ${as.pathname.slice(1)} owner to ${name}`);
    [as.username, as.password] = [name, 'ordinary'];
    await setting.filled();
    await backUp(setting.url, setting.folder);
    await restore(as.href, setting.folder, migrations);
    await expect(verifyLog(as.href, () => undefined)).resolves.toMatchObject({ faults: 0, events: 3 });
    const again = await backUp(as.href, join(setting.root, 'again'));
    expect(again.tables.map(({ rows }) => rows)).toEqual(
      (await backUp(setting.empty, join(setting.root, 'super'))).tables.map(({ rows }) => rows),
    );
    await asked(setting.empty, `reassign owned by ${name} to current_user`);
    await asked(setting.empty, `drop owned by ${name}`);
    await asked(setting.empty, `drop role ${name}`);
  });
});
