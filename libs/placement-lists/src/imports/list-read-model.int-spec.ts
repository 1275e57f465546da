import type { RebuildDesk } from '#platform';
import { cleanRow, listFile } from '../../../../test/support/klv-lists.js';
import { listsOnRecord, NOTHING_SAID, writtenAnew } from '../../../../test/support/lists-on-record.js';

let lists: Awaited<ReturnType<typeof listsOnRecord>>;

beforeEach(async () => {
  lists = await listsOnRecord();
});

afterEach(async () => {
  await lists.setting.end();
});

/** Records 2 to 602 without the third, which is faulty: three blocks that end with 252, 502 and 602; the last has a finding. */
const SHORT = listFile([
  ...[cleanRow(0), cleanRow(1, { cvr: '1' })],
  ...Array.from({ length: 598 }, (_, n) => cleanRow(n + 2)),
  cleanRow(9000, { representativeStatement: 'nej' }),
]);
/** Records 2 to 5252: 22 blocks, which come in two parts. */
const LONG = listFile(Array.from({ length: 5251 }, (_, n) => cleanRow(n)));

describe('the rows of lists', () => {
  it('are what their files give, in every version of every list', async () => {
    await lists.sent(SHORT);
    await lists.sent(listFile([cleanRow(1)]));
    await lists.fourQuarters();
    const before = await lists.everything();
    const { imports, blocks, ...found } = await lists.rebuilt();
    expect(found).toEqual(NOTHING_SAID);
    expect(imports).toEqual({ name: 'placement_import', rows: 6, identical: 6, repaired: 0 });
    expect(blocks).toEqual({ name: 'placement_block', rows: 8, identical: 8, repaired: 0 });
    expect(writtenAnew(before, await lists.everything())).toEqual([]);
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
    const { caseId, importId } = await lists.sent(SHORT);
    await lists.sent(SHORT);
    const before = await lists.everything();
    await lists.damage(sql, [importId]);
    await expect(lists.everything()).resolves.not.toEqual(before);
    const { said, faults } = await lists.rebuilt();
    expect({ faults, said }).toEqual({ faults: 0, said: [`repaired placement_block of nj/${caseId}, version 1 of the list: 1`] });
    expect(writtenAnew(before, await lists.everything())).toEqual(lastRows.map((row) => `${importId} ${String(row)}`));
    await expect(lists.rebuilt()).resolves.toMatchObject(NOTHING_SAID);
  });

  it('are the same however they are written, and in whatever order they are looked up', async () => {
    const { importId } = await lists.sent(SHORT);
    await lists.damage(`${SET} rows = jsonb_pretty(rows::jsonb) where import = $1`, [importId]);
    await lists.damage(`${SET} p_numbers = array(select p from unnest(p_numbers) p order by p desc) where import = $1`, [importId]);
    await expect(lists.rebuilt()).resolves.toMatchObject(NOTHING_SAID);
  });

  it('are repaired in every part of a long list, and nowhere else', async () => {
    const { caseId, importId } = await lists.sent(LONG);
    const before = await lists.everything();
    await lists.damage(`delete from placement_block where import = $1 and last_row in (251, 5001, 5252)`, [importId]);
    await lists.damage(`${SET} last_row = 5253 where import = $1 and last_row = 5251`, [importId]);
    const { said, blocks } = await lists.rebuilt();
    expect(said).toEqual([`repaired placement_block of nj/${caseId}, version 1 of the list: 5`]);
    expect(blocks).toEqual({ name: 'placement_block', rows: 22, identical: 18, repaired: 5 });
    const numbers = writtenAnew(before, await lists.everything()).map((key) => Number(key.replace(`${importId} `, '')));
    expect(numbers.sort((one, other) => one - other)).toEqual([251, 5001, 5251, 5252]);
    await expect(lists.rebuilt()).resolves.toMatchObject(NOTHING_SAID);
  });

  it.each([
    ['is not there', 'delete from placement_import where id = $1'],
    ['bears another case', `update placement_import set stream = gen_random_uuid() where id = $1`],
    ['bears no case', 'update placement_import set stream = null where id = $1'],
    ['bears another file', 'update placement_import set document = gen_random_uuid() where id = $1'],
  ])('are an import’s again where that %s', async (_, sql) => {
    const { caseId, importId } = await lists.sent(listFile([cleanRow(1)]));
    await lists.sent(listFile([cleanRow(2)]));
    const before = await lists.everything();
    await lists.damage(sql, [importId]);
    const { said, imports } = await lists.rebuilt();
    expect(said).toEqual([`repaired placement_import of nj/${caseId}, version 1 of the list`]);
    expect(imports).toEqual({ name: 'placement_import', rows: 2, identical: 1, repaired: 1 });
    expect(writtenAnew(before, await lists.everything())).toEqual([importId]);
    expect(await lists.setting.leftovers.dropOrphans(0)).toBe(0);
  });

  it('are made again where nothing of them is left, the later by the earlier', async () => {
    const quarters = await lists.fourQuarters();
    const before = await lists.everything();
    await lists.damage('delete from placement_block');
    await lists.damage('delete from placement_import');
    const { repaired, faults } = await lists.rebuilt();
    expect({ repaired, faults }).toEqual({ repaired: 4 + 4, faults: 0 });
    expect(writtenAnew(before, await lists.everything())).toHaveLength(8);
    const told = `select import from placement_block where 'repeat-use' = any (finding_codes)`;
    expect((await lists.damage(told, [])).rows).toEqual([{ import: quarters[3]?.importId }]);
  });

  it('are asked for and repaired twenty blocks at a time', async () => {
    const { importId } = await lists.sent(LONG);
    await lists.damage('delete from placement_block where import = $1', [importId]);
    const sizes: number[] = [];
    await lists.work(async (client) => {
      const query: RebuildDesk['query'] = async (text, values = []) => {
        if (text.startsWith('insert into placement_block')) sizes.push(values.filter((value) => value instanceof Uint8Array).length);
        return (await client.query(text, [...values])).rows as never;
      };
      const desk: RebuildDesk = { query, transact: (work) => work({ query }), repaired: () => undefined, fault: () => undefined };
      await lists.setting.readModel.rebuild(desk);
    });
    expect(sizes).toEqual([20, 2]);
    await expect(lists.rebuilt()).resolves.toMatchObject(NOTHING_SAID);
  });
});
