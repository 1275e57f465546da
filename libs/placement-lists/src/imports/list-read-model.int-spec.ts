import { rebuildReadModels, type RebuildDesk } from '#platform';
import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { withClient } from '../../../../test/support/installed-servers.js';
import { cleanRow, listFile } from '../../../../test/support/klv-lists.js';
import { givenList, klvSetting } from '../../../../test/support/klv-setting.js';

let setting: Awaited<ReturnType<typeof klvSetting>>;

beforeEach(async () => {
  setting = await klvSetting();
});

afterEach(async () => {
  await setting.end();
});

interface OnRecord {
  readonly caseId: string;
  readonly importId: string;
  readonly documentId: string;
}

const QUARTERS = [
  { year: 2022, quarter: 4, startDate: '03-10-2022', plannedEndDate: '28-10-2022' },
  { year: 2023, quarter: 1, startDate: '02-01-2023', plannedEndDate: '27-01-2023' },
  { year: 2023, quarter: 2, startDate: '03-04-2023', plannedEndDate: '28-04-2023' },
  { year: 2023, quarter: 3, startDate: '03-07-2023', plannedEndDate: '28-07-2023' },
];
/** Records 2 to 602 without the third, which is faulty: three blocks that end with 252, 502 and 602; the last has a finding. */
const SHORT = listFile([
  ...[cleanRow(0), cleanRow(1, { cvr: '1' })],
  ...Array.from({ length: 598 }, (_, n) => cleanRow(n + 2)),
  cleanRow(9000, { representativeStatement: 'nej' }),
]);
/** Records 2 to 10002: 41 blocks, which come in three parts. */
const LONG = listFile(Array.from({ length: 10_001 }, (_, n) => cleanRow(n)));

async function sent(text: string, change: Parameters<typeof givenList>[1] = {}): Promise<OnRecord> {
  const outcome = await setting.send(givenList(text, { acceptance: 'accept-valid', ...change }));
  if (outcome.kind !== 'answered' || outcome.answer.kind !== 'done') throw new Error(JSON.stringify(outcome));
  const { id, submission } = outcome.answer.state;
  const { importId, file } = submission as { readonly importId: string; readonly file: { readonly documentId: string } };
  return { caseId: id, importId, documentId: file.documentId };
}

/** The lists of a workplace used in four quarters running: only the last is told of it, by the rows of the three before. */
async function fourQuarters(): Promise<readonly OnRecord[]> {
  const lists: OnRecord[] = [];
  for (const { year, quarter, startDate, plannedEndDate } of QUARTERS) {
    const row = cleanRow(8000, { year: String(year), quarter: String(quarter), startDate, plannedEndDate });
    lists.push(await sent(listFile([row, { ...row, pNumber: String(1_001_240_000 + quarter) }]), { year, quarter }));
  }
  return lists;
}

const database = <T>(work: (client: Client) => Promise<T>): Promise<T> => withClient(setting.url, work);
const damage = (text: string, values: readonly unknown[]) => database((client) => client.query(text, [...values]));

/** All blocks and imports as they stand, and who wrote each. */
async function everything() {
  return database(async (client) => {
    const rows = await client.query<{ readonly key: string; readonly xmin: string; readonly content: string }>(
      `select b.import || ' ' || b.last_row as key, b.xmin::text, to_jsonb(b)::text as content from placement_block b order by import, last_row`,
    );
    const imports = await client.query<{ readonly key: string; readonly xmin: string; readonly content: string }>(
      `select i.id::text as key, i.xmin::text, (to_jsonb(i) - 'created_at')::text as content from placement_import i order by id`,
    );
    return [...rows.rows, ...imports.rows];
  });
}

/** What was written anew between two looks; fails where the content is not the same. */
function writtenAnew(before: Awaited<ReturnType<typeof everything>>, after: typeof before): readonly string[] {
  const content = (rows: typeof before) => rows.map(({ key, content: text }) => `${key} ${text}`);
  expect(content(after)).toEqual(content(before));
  const writers = new Map(before.map(({ key, xmin }) => [key, xmin]));
  return after.filter(({ key, xmin }) => writers.get(key) !== xmin).map(({ key }) => key);
}

async function rebuilt() {
  const said: string[] = [];
  const { counts, repaired, faults } = await rebuildReadModels(setting.url, [setting.readModel], {
    repaired: (what) => said.push(`repaired ${what}`),
    fault: (what) => said.push(`fault ${what}`),
  });
  const [imports, blocks] = counts;
  return { repaired, faults, said, imports, blocks };
}

const NOTHING_SAID = { repaired: 0, faults: 0, said: [] };

describe('the rows of lists', () => {
  it('are what their files give, in every version of every list', async () => {
    await sent(SHORT);
    await sent(listFile([cleanRow(1)]));
    await fourQuarters();
    const before = await everything();
    const { imports, blocks, ...found } = await rebuilt();
    expect(found).toEqual(NOTHING_SAID);
    expect(imports).toEqual({ name: 'placement_import', rows: 6, identical: 6, repaired: 0 });
    expect(blocks).toEqual({ name: 'placement_block', rows: 8, identical: 8, repaired: 0 });
    expect(writtenAnew(before, await everything())).toEqual([]);
  });

  const SET = 'update placement_block set';
  const INSERT = `insert into placement_block (council, import, last_row, p_numbers, finding_codes, rows) values ('nj', $1,`;
  it.each([
    ['a cell', `${SET} rows = replace(rows, '"Virksomhed 300 ApS"', '"Virksomhed 3 ApS"') where import = $1 and last_row = 502`, [502]],
    ['the number of a row', `${SET} rows = replace(rows, '[300,', '[301,') where import = $1 and last_row = 502`, [502]],
    ['all that is told of rows', `${SET} rows = '[]' where import = $1 and last_row = 252`, [252]],
    ['what should be rows', `${SET} rows = '[' where import = $1 and last_row = 252`, [252]],
    ['a finding', `${SET} rows = replace(rows, '"warning"', '"info"') where import = $1 and last_row = 602`, [602]],
    ['the workplaces', `${SET} p_numbers = p_numbers[2:] where import = $1 and last_row = 252`, [252]],
    ['the codes of findings', `${SET} finding_codes = '{quota-exceeded}' where import = $1 and last_row = 602`, [602]],
    ['a whole block', `delete from placement_block where import = $1 and last_row = 502`, [502]],
    ['a block between others', `${INSERT} 400, '{}', '{}', '[]')`, []],
    ['a block before all others', `${INSERT} 1, '{}', '{}', '[]')`, []],
    ['a block behind all others', `${INSERT} 2147483647, '{}', '{}', '[]')`, []],
  ])('are repaired in the one place where %s is not that of the file', async (_, sql, lastRows) => {
    const { caseId, importId } = await sent(SHORT);
    await sent(SHORT);
    const before = await everything();
    await damage(sql, [importId]);
    await expect(everything()).resolves.not.toEqual(before);
    const { said, faults } = await rebuilt();
    expect({ faults, said }).toEqual({ faults: 0, said: [`repaired placement_block of nj/${caseId}, version 1 of the list: 1`] });
    expect(writtenAnew(before, await everything())).toEqual(lastRows.map((row) => `${importId} ${String(row)}`));
    await expect(rebuilt()).resolves.toMatchObject(NOTHING_SAID);
  });

  it('are the same however they are written, and in whatever order they are looked up', async () => {
    const { importId } = await sent(SHORT);
    await damage(`${SET} rows = jsonb_pretty(rows::jsonb) where import = $1`, [importId]);
    await damage(`${SET} p_numbers = array(select p from unnest(p_numbers) p order by p desc) where import = $1`, [importId]);
    await expect(rebuilt()).resolves.toMatchObject(NOTHING_SAID);
  });

  it('are repaired in every part of a long list, and nowhere else', async () => {
    const { caseId, importId } = await sent(LONG);
    const before = await everything();
    await damage(`delete from placement_block where import = $1 and last_row in (251, 5001, 5251, 10002)`, [importId]);
    await damage(`${SET} last_row = 10003 where import = $1 and last_row = 10001`, [importId]);
    const { said, blocks } = await rebuilt();
    expect(said).toEqual([`repaired placement_block of nj/${caseId}, version 1 of the list: 6`]);
    expect(blocks).toEqual({ name: 'placement_block', rows: 41, identical: 36, repaired: 6 });
    const numbers = writtenAnew(before, await everything()).map((key) => Number(key.replace(`${importId} `, '')));
    expect(numbers.sort((one, other) => one - other)).toEqual([251, 5001, 5251, 10_001, 10_002]);
    await expect(rebuilt()).resolves.toMatchObject(NOTHING_SAID);
  });

  it.each([
    ['is not there', 'delete from placement_import where id = $1'],
    ['bears another case', `update placement_import set stream = gen_random_uuid() where id = $1`],
    ['bears no case', 'update placement_import set stream = null where id = $1'],
    ['bears another file', 'update placement_import set document = gen_random_uuid() where id = $1'],
  ])('are an import’s again where that %s', async (_, sql) => {
    const { caseId, importId } = await sent(listFile([cleanRow(1)]));
    await sent(listFile([cleanRow(2)]));
    const before = await everything();
    await damage(sql, [importId]);
    const { said, imports } = await rebuilt();
    expect(said).toEqual([`repaired placement_import of nj/${caseId}, version 1 of the list`]);
    expect(imports).toEqual({ name: 'placement_import', rows: 2, identical: 1, repaired: 1 });
    expect(writtenAnew(before, await everything())).toEqual([importId]);
    expect(await setting.leftovers.dropOrphans(0)).toBe(0);
  });

  it('are made again where nothing of them is left, the later by the earlier', async () => {
    const lists = await fourQuarters();
    const before = await everything();
    await damage('delete from placement_block', []);
    await damage('delete from placement_import', []);
    const { repaired, faults } = await rebuilt();
    expect({ repaired, faults }).toEqual({ repaired: 4 + 4, faults: 0 });
    expect(writtenAnew(before, await everything())).toHaveLength(8);
    const told = `select import from placement_block where 'repeat-use' = any (finding_codes)`;
    expect((await damage(told, [])).rows).toEqual([{ import: lists[3]?.importId }]);
  });

  it('are asked for and repaired twenty blocks at a time', async () => {
    const { importId } = await sent(LONG);
    await damage('delete from placement_block where import = $1', [importId]);
    const sizes: number[] = [];
    await database(async (client) => {
      const query: RebuildDesk['query'] = async (text, values = []) => {
        if (text.startsWith('insert into placement_block')) sizes.push(values.filter((value) => value instanceof Uint8Array).length);
        return (await client.query(text, [...values])).rows as never;
      };
      const desk: RebuildDesk = { query, transact: (work) => work({ query }), repaired: () => undefined, fault: () => undefined };
      await setting.readModel.rebuild(desk);
    });
    expect(sizes).toEqual([20, 20, 1]);
    await expect(rebuilt()).resolves.toMatchObject(NOTHING_SAID);
  });
});

describe('the rows of a list that cannot be read again', () => {
  const ONE = listFile([cleanRow(1), cleanRow(2)]);
  const FILE_OF = 'update case_document set bytes =';

  it.each([
    ['its file is missing', 'delete from case_document where id = $1'],
    ['its file is not the one that was sent', `${FILE_OF} bytes || '\\x20' where id = $1`],
  ])('are told of and left alone: %s', async (why, sql) => {
    const { caseId, importId, documentId } = await sent(ONE);
    await damage(sql, [documentId]);
    await damage('delete from placement_block where import = $1', [importId]);
    const before = await everything();
    const { said, faults } = await rebuilt();
    expect({ said, faults }).toEqual({ faults: 1, said: [`fault placement_block of nj/${caseId}, version 1 of the list: ${why}`] });
    expect(writtenAnew(before, await everything())).toEqual([]);
  });

  it('are not taken away because the file gives fewer today than the log says', async () => {
    const { caseId, importId } = await sent(ONE);
    await damage('alter table event_log disable trigger no_change', []);
    await damage(`update event_log set data = replace(data::text, '"accepted":2', '"accepted":3')::json where stream = $1`, [caseId]);
    await damage('alter table event_log enable trigger no_change', []);
    await damage(`update placement_block set p_numbers = '{1}' where import = $1`, [importId]);
    const before = await everything();
    const { said } = await rebuilt();
    expect(said).toEqual([`fault placement_block of nj/${caseId}, version 1 of the list: its file gives 2 rows and the log says 3`]);
    expect(writtenAnew(before, await everything())).toEqual([]);
  });

  it('are not the measure of later lists: those are compared, and not repaired', async () => {
    const lists = await fourQuarters();
    await damage('delete from case_document where id = $1', [lists[0]?.documentId]);
    await expect(rebuilt()).resolves.toMatchObject({ repaired: 0, faults: 1 });
    await damage('delete from placement_block where import = $1', [lists[0]?.importId]);
    const before = await everything();
    const { said } = await rebuilt();
    expect(said).toEqual([
      `fault placement_block of nj/${String(lists[0]?.caseId)}, version 1 of the list: its file is missing`,
      `fault placement_block of nj/${String(lists[3]?.caseId)}, version 1 of the list: they differ, and they were judged by a list that cannot be read again`,
    ]);
    expect(writtenAnew(before, await everything())).toEqual([]);
  });
});

describe('rows that no event names', () => {
  async function orphan(importId: string): Promise<void> {
    await damage(`insert into placement_block (council, import, last_row, p_numbers, finding_codes, rows) values ('nj', $1, 2, '{}', '{}', '[]')`, [
      importId,
    ]);
  }

  it('are left to the sweep while their import is there', async () => {
    const { caseId } = await sent(listFile([cleanRow(1)]));
    const importId = randomUUID();
    await setting.placementRows.begin('nj', importId);
    await setting.placementRows.belongsTo('nj', importId, caseId, randomUUID());
    await orphan(importId);
    const before = await everything();
    await expect(rebuilt()).resolves.toMatchObject(NOTHING_SAID);
    expect(writtenAnew(before, await everything())).toEqual([]);
  });

  it('go when nobody has begun their import', async () => {
    const { documentId } = await sent(listFile([cleanRow(1)]));
    const before = await everything();
    await orphan(randomUUID());
    const { said } = await rebuilt();
    expect(said).toEqual(['repaired placement_block: 1 of no import taken away']);
    expect(writtenAnew(before, await everything())).toEqual([]);
    await orphan(randomUUID());
    await damage('delete from case_document where id = $1', [documentId]);
    await expect(rebuilt()).resolves.toMatchObject({ repaired: 0, faults: 1 });
  });
});

describe('lists that are sent while the rebuild runs', () => {
  it('are left alone, and the wrong rows of others repaired', async () => {
    const { importId } = await sent(LONG);
    let count = 0;
    const sending = (async () => {
      for (; count < 8; count += 1) await sent(listFile([cleanRow(count), cleanRow(count + 1)]));
    })();
    await damage(`update placement_block set rows = '[]' where import = $1 and last_row in (251, 10002)`, [importId]);
    await expect(rebuilt()).resolves.toMatchObject({ repaired: 2, faults: 0 });
    await expect(rebuilt()).resolves.toMatchObject(NOTHING_SAID);
    await sending;
    await expect(rebuilt()).resolves.toMatchObject({ ...NOTHING_SAID, imports: { identical: 9 } });
  });

  it('and two rebuilds at once repair every row once', async () => {
    const { importId } = await sent(LONG);
    const before = await everything();
    await damage('delete from placement_block where import = $1 and last_row > 251', [importId]);
    const both = await Promise.all([rebuilt(), rebuilt()]);
    expect(both.reduce((sum, { repaired }) => sum + repaired, 0)).toBe(40);
    expect(both.map(({ faults }) => faults)).toEqual([0, 0]);
    expect(writtenAnew(before, await everything())).toHaveLength(40);
  });
});
