import { randomUUID } from 'node:crypto';
import { cleanRow, listFile } from '../../../../test/support/klv-lists.js';
import { listsOnRecord, NOTHING_SAID, writtenAnew } from '../../../../test/support/lists-on-record.js';

let lists: Awaited<ReturnType<typeof listsOnRecord>>;

beforeEach(async () => {
  lists = await listsOnRecord();
});

afterEach(async () => {
  await lists.setting.end();
});

/** Records 2 to 1002, in five blocks. */
const LONG = listFile(Array.from({ length: 1001 }, (_, n) => cleanRow(n)));

describe('the rows of a list that cannot be read again', () => {
  const ONE = listFile([cleanRow(1), cleanRow(2)]);
  const FILE_OF = 'update case_document set bytes =';

  it.each([
    ['its file is missing', 'delete from case_document where id = $1'],
    ['its file is not the one that was sent', `${FILE_OF} bytes || '\\x20' where id = $1`],
  ])('are told of and left alone: %s', async (why, sql) => {
    const { caseId, importId, documentId } = await lists.sent(ONE);
    await lists.damage(sql, [documentId]);
    await lists.damage('delete from placement_block where import = $1', [importId]);
    const before = await lists.everything();
    const { said, faults } = await lists.rebuilt();
    expect({ said, faults }).toEqual({ faults: 1, said: [`fault placement_block of nj/${caseId}, version 1 of the list: ${why}`] });
    expect(writtenAnew(before, await lists.everything())).toEqual([]);
  });

  it('are not taken away because the file gives fewer today than the log says', async () => {
    const { caseId, importId } = await lists.sent(ONE);
    await lists.damage('alter table event_log disable trigger no_change', []);
    await lists.damage(`update event_log set data = replace(data::text, '"accepted":2', '"accepted":3')::json where stream = $1`, [caseId]);
    await lists.damage('alter table event_log enable trigger no_change', []);
    await lists.damage(`update placement_block set p_numbers = '{1}' where import = $1`, [importId]);
    const before = await lists.everything();
    const { said } = await lists.rebuilt();
    expect(said).toEqual([`fault placement_block of nj/${caseId}, version 1 of the list: its file gives 2 rows and the log says 3`]);
    expect(writtenAnew(before, await lists.everything())).toEqual([]);
  });

  it('are not the measure of later lists: those are compared, and not repaired', async () => {
    const quarters = await lists.fourQuarters();
    await lists.damage('delete from case_document where id = $1', [quarters[0]?.documentId]);
    await expect(lists.rebuilt()).resolves.toMatchObject({ repaired: 0, faults: 1 });
    await lists.damage('delete from placement_block where import = $1', [quarters[0]?.importId]);
    const before = await lists.everything();
    const { said } = await lists.rebuilt();
    expect(said).toEqual([
      `fault placement_block of nj/${String(quarters[0]?.caseId)}, version 1 of the list: its file is missing`,
      `fault placement_block of nj/${String(quarters[3]?.caseId)}, version 1 of the list: they differ, and they were judged by a list that cannot be read again`,
    ]);
    expect(writtenAnew(before, await lists.everything())).toEqual([]);
  });
});

describe('rows that no event names', () => {
  async function orphan(importId: string): Promise<void> {
    await lists.damage(
      `insert into placement_block (council, import, last_row, p_numbers, finding_codes, rows) values ('nj', $1, 2, '{}', '{}', '[]')`,
      [importId],
    );
  }

  it('are left to the sweep while their import is there', async () => {
    const { caseId } = await lists.sent(listFile([cleanRow(1)]));
    const importId = randomUUID();
    await lists.setting.placementRows.begin('nj', importId);
    await lists.setting.placementRows.belongsTo('nj', importId, caseId, randomUUID());
    await orphan(importId);
    const before = await lists.everything();
    await expect(lists.rebuilt()).resolves.toMatchObject(NOTHING_SAID);
    expect(writtenAnew(before, await lists.everything())).toEqual([]);
  });

  it('go when nobody has begun their import', async () => {
    const { documentId } = await lists.sent(listFile([cleanRow(1)]));
    const before = await lists.everything();
    await orphan(randomUUID());
    const { said } = await lists.rebuilt();
    expect(said).toEqual(['repaired placement_block: 1 of no import taken away']);
    expect(writtenAnew(before, await lists.everything())).toEqual([]);
    await orphan(randomUUID());
    await lists.damage('delete from case_document where id = $1', [documentId]);
    await expect(lists.rebuilt()).resolves.toMatchObject({ repaired: 0, faults: 1 });
  });
});

describe('lists that are sent while the rebuild runs', () => {
  it('are left alone, and the wrong rows of others repaired', async () => {
    const { importId } = await lists.sent(LONG);
    let count = 0;
    const sending = (async () => {
      for (; count < 8; count += 1) await lists.sent(listFile([cleanRow(count), cleanRow(count + 1)]));
    })();
    await lists.damage(`update placement_block set rows = '[]' where import = $1 and last_row in (251, 1002)`, [importId]);
    await expect(lists.rebuilt()).resolves.toMatchObject({ repaired: 2, faults: 0 });
    await expect(lists.rebuilt()).resolves.toMatchObject(NOTHING_SAID);
    await sending;
    await expect(lists.rebuilt()).resolves.toMatchObject({ ...NOTHING_SAID, imports: { identical: 9 } });
  }, 120_000);

  it('and two rebuilds at once repair every row once', async () => {
    const { importId } = await lists.sent(LONG);
    const before = await lists.everything();
    await lists.damage('delete from placement_block where import = $1 and last_row > 251', [importId]);
    const both = await Promise.all([lists.rebuilt(), lists.rebuilt()]);
    expect(both.reduce((sum, { repaired }) => sum + repaired, 0)).toBe(4);
    expect(both.map(({ faults }) => faults)).toEqual([0, 0]);
    expect(writtenAnew(before, await lists.everything())).toHaveLength(4);
  });
});
