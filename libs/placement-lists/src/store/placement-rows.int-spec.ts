import { copenhagenDayOf } from '#kernel';
import { randomUUID } from 'node:crypto';
import { actor } from '../../../../test/support/case-actors.js';
import { cleanRow, listFile } from '../../../../test/support/klv-lists.js';
import { AALBORG, givenList, klvSetting, LIST_CAME_AT } from '../../../../test/support/klv-setting.js';

let setting: Awaited<ReturnType<typeof klvSetting>>;

beforeAll(async () => {
  setting = await klvSetting();
});

afterAll(async () => {
  await setting.end();
});

const sent = async (text: string, change: Parameters<typeof givenList>[1] = {}): Promise<string> => {
  const outcome = await setting.send(givenList(text, change));
  if (outcome.kind !== 'answered' || outcome.answer.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.answer.state.id;
};
const kept = async (caseId: string, finding?: string) => {
  const version = await setting.rows.version(AALBORG, caseId, undefined);
  if (version === undefined) throw new Error('there is no such list');
  return setting.rows.page(AALBORG, version, { finding, after: 0, limit: 10_000 });
};

describe('the rows of a list', () => {
  const LONG = listFile([...Array.from({ length: 2500 }, (_, n) => cleanRow(n)), cleanRow(9000, { representativeStatement: 'nej' })]);

  it('are kept in the order of the file, with what was found in them', async () => {
    const caseId = await sent(LONG);
    const rows = await kept(caseId);
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 2501 }, (_, n) => n + 2));
    expect(rows[0]).toMatchObject({ row: 2, fields: { measure: 'LT', startDate: '2022-07-04', weeklyHours: 37 }, findings: [] });
    expect(await kept(caseId, 'no-representative-statement')).toMatchObject([
      { row: 2502, findings: [{ code: 'no-representative-statement', column: 'representativeStatement', severity: 'warning' }] },
    ]);
    expect(await kept(caseId, 'repeat-use')).toEqual([]);
  });

  it('are nobody else’s, nor another council’s', async () => {
    const caseId = await sent(LONG);
    const other = actor({ role: 'municipality', organisation: 'municipality:860' });
    expect(await setting.rows.version(other, caseId, undefined)).toBeUndefined();
    expect(await setting.rows.version(actor({ role: 'constituency' }), caseId, undefined)).toBeUndefined();
    expect(await setting.rows.version({ ...AALBORG, council: 'mj' }, caseId, undefined)).toBeUndefined();
    const count = { text: 'select 1 from placement_block', values: [] };
    expect(await setting.database.read('mj', count)).toEqual([]);
    expect(await setting.database.query(count)).toEqual([]);
  });
});

describe('repeated use of a workplace', () => {
  const quarters = [
    { year: 2022, quarter: 4, startDate: '03-10-2022', plannedEndDate: '28-10-2022' },
    { year: 2023, quarter: 1, startDate: '02-01-2023', plannedEndDate: '27-01-2023' },
    { year: 2023, quarter: 2, startDate: '03-04-2023', plannedEndDate: '28-04-2023' },
    { year: 2023, quarter: 3, startDate: '03-07-2023', plannedEndDate: '28-07-2023' },
  ];

  it('is found in the fourth quarter running, by the lists of the three before', async () => {
    const cases: string[] = [];
    for (const { year, quarter, startDate, plannedEndDate } of quarters) {
      const row = cleanRow(8000, { year: String(year), quarter: String(quarter), startDate, plannedEndDate });
      cases.push(await sent(listFile([row]), { year, quarter }));
    }
    const found = await Promise.all(cases.map((caseId) => kept(caseId, 'repeat-use')));
    expect(found.map(({ length }) => length)).toEqual([0, 0, 0, 1]);
  });
});

describe('what interrupted requests leave behind', () => {
  it('is swept up when it is old and no event names it', async () => {
    const caseId = await sent(listFile([cleanRow(5)]));
    const before = await setting.counts();
    const importId = randomUUID();
    await setting.placementRows.begin('nj', importId);
    await setting.placementRows.belongsTo('nj', importId, caseId, randomUUID());
    expect(await setting.leftovers.dropOrphans(86_400)).toBe(0);
    expect(await setting.leftovers.dropOrphans(0)).toBe(1);
    expect(await setting.counts()).toEqual(before);
  });
});

describe('the overview of a quarter', () => {
  it('has a line for each municipality, delivered or not', async () => {
    await sent(listFile([cleanRow(5), cleanRow(6, { representativeStatement: 'nej' })]));
    const lines = await setting.overview.of(actor({ role: 'constituency' }), { year: 2022, quarter: 3 });
    expect(lines).toHaveLength(11);
    expect(lines.find(({ municipality }) => municipality === '851')).toMatchObject({ delivered: true, rows: 2, flagged: 1 });
    expect(lines.find(({ municipality }) => municipality === '860')).toMatchObject({ delivered: false, version: null, rows: 0 });
  });

  it('shows a municipality its own line only', async () => {
    const lines = await setting.overview.of(AALBORG, { year: 2022, quarter: 3 });
    expect(lines.map(({ municipality }) => municipality)).toEqual(['851']);
  });
});

describe('an upload', () => {
  it('can be followed by whoever uploads it and the secretariat alone', async () => {
    const upload = randomUUID();
    await sent(listFile([cleanRow(5)]), { upload });
    const asSent = { state: 'done', rowsRead: 2 };
    expect(await setting.uploads.find(AALBORG, upload)).toMatchObject(asSent);
    expect(await setting.uploads.find(actor({ role: 'secretariat', id: 's' }), upload)).toMatchObject(asSent);
    expect(await setting.uploads.find({ ...AALBORG, id: 'another' }, upload)).toBeUndefined();
    expect(await setting.uploads.find(AALBORG, randomUUID())).toBeUndefined();
  });

  it('is told to be refused, and leaves the id of somebody else alone', async () => {
    const upload = randomUUID();
    const faulty = listFile([cleanRow(5, { weeklyHours: '200' })]);
    await setting.send(givenList(faulty, { upload }));
    expect(await setting.uploads.find(AALBORG, upload)).toMatchObject({ state: 'refused' });
    const other = { ...AALBORG, id: 'another' };
    const days = { readOn: copenhagenDayOf(LIST_CAME_AT), deliveredOn: undefined };
    await setting.reader.check(other, givenList(listFile([cleanRow(5)]), { upload }), days);
    expect(await setting.uploads.find(other, upload)).toBeUndefined();
    expect(await setting.uploads.find(AALBORG, upload)).toMatchObject({ state: 'refused' });
  });

  it('is forgotten after a while', async () => {
    const upload = randomUUID();
    await sent(listFile([cleanRow(5)]), { upload });
    await setting.leftovers.dropUploads(86_400);
    expect(await setting.uploads.find(AALBORG, upload)).toBeDefined();
    await setting.leftovers.dropUploads(0);
    expect(await setting.uploads.find(AALBORG, upload)).toBeUndefined();
  });
});
