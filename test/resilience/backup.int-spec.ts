import { randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backUp, restore, verifyLog } from '#platform';
import { sampleAppend } from '../../libs/platform/src/testing.js';
import { migrations } from '../../migrations/index.js';
import { asked, backupSetting, HOSTILE } from '../support/backup-setting.js';

let setting: Awaited<ReturnType<typeof backupSetting>>;

beforeEach(async () => {
  setting = await backupSetting();
});

afterEach(async () => {
  await setting.end();
});

describe('a backup', () => {
  it('restored elsewhere is the same log, the same rows and the same bytes', async () => {
    const { stream, id } = await setting.filled();
    const before = await verifyLog(setting.url, () => undefined);
    const manifest = await backUp(setting.url, setting.folder);
    expect(manifest.log).toMatchObject({ streams: 2, events: 3, sha256: before.sha256 });
    await restore(setting.empty, setting.folder, migrations);
    await expect(verifyLog(setting.empty, () => undefined)).resolves.toMatchObject({ faults: 0, events: 3, sha256: before.sha256 });
    for (const { name, columns } of manifest.tables) {
      const text = `select ${columns.map((column) => `"${column}"::text`).join(', ')} from ${name} order by ${columns.map((_, n) => n + 1).join(', ')}`;
      await expect(asked(setting.empty, text)).resolves.toEqual(await asked(setting.url, text));
    }
    const [row] = await asked<{ readonly bytes: Buffer }>(setting.empty, 'select bytes from case_document where stream = $1', [stream]);
    expect(row?.bytes.equals(setting.bytes)).toBe(true);
    await expect(asked(setting.empty, 'select data from personal_data where id = $1', [id])).resolves.toEqual([{ data: HOSTILE }]);
  });

  it('is whole when there is more of a table than fits in any buffer', async () => {
    const many = `insert into organisation select 'nj', 'company:' || n, 'Nr. ' || n || repeat('æ', n % 300), null from generate_series(1, 30000) n`;
    await asked(setting.url, many);
    await backUp(setting.url, setting.folder);
    await restore(setting.empty, setting.folder, migrations);
    const digest = `select count(*)::int as n, md5(string_agg(principal || name, ',' order by principal)) as digest from organisation`;
    await expect(asked(setting.empty, digest)).resolves.toEqual(await asked(setting.url, digest));
  });

  it('keeps who the installation is, and goes on counting', async () => {
    await setting.filled();
    await backUp(setting.url, setting.folder);
    await restore(setting.empty, setting.folder, migrations);
    const id = 'select id from installation';
    await expect(asked(setting.empty, id)).resolves.toEqual(await asked(setting.url, id));
    const { database } = setting.on(setting.empty);
    const next = { text: "select next_case_number('nj', '2026-06-01Z') as number", values: [] };
    await expect(database.query(next)).resolves.toEqual([{ number: 'NJ-2026-000003' }]);
    await expect(database.query({ text: "select next_case_number('nj', '2027-06-01Z') as number", values: [] })).resolves.toEqual([
      { number: 'NJ-2027-000001' },
    ]);
  });

  it('has every table but those that mean nothing elsewhere', async () => {
    const { tables } = await backUp(setting.url, setting.folder);
    const all = await asked<{ readonly name: string }>(
      setting.url,
      "select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    );
    const left = all.map(({ name }) => name).filter((name) => !tables.some((table) => table.name === name));
    expect(left.sort()).toEqual(['checkpoint', 'migration', 'session', 'worker_pulse']);
  });

  it('is of one moment, whatever is written meanwhile', async () => {
    const { store } = setting.on(setting.url);
    const streams = Array.from({ length: 8 }, () => randomUUID());
    for (const stream of streams) await store.append(sampleAppend({ stream }));
    let writes = true;
    const writing = streams.map(async (stream) => {
      for (let expected = 1; writes; expected += 1) await store.append(sampleAppend({ stream, expected }));
    });
    const { log } = await backUp(setting.url, setting.folder);
    writes = false;
    await Promise.all(writing);
    await restore(setting.empty, setting.folder, migrations);
    await expect(verifyLog(setting.empty, () => undefined)).resolves.toMatchObject({ faults: 0, events: log.events, sha256: log.sha256 });
  });

  it('can be opened by nobody else', async () => {
    await backUp(setting.url, setting.folder);
    const modes = await Promise.all(
      (await readdir(setting.folder)).map(async (name) => (await stat(join(setting.folder, name))).mode & 0o077),
    );
    expect(new Set(modes)).toEqual(new Set([0]));
    expect((await stat(setting.folder)).mode & 0o077).toBe(0);
  });

  it('is not written among other files', async () => {
    await backUp(setting.url, setting.folder);
    await expect(backUp(setting.url, setting.folder)).rejects.toThrow('is not empty');
  });
});
