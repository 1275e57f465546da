import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { type ApiSetting, startApi } from '../support/api-setting.js';
import { EXAMPLE, type ListCase, send } from '../support/klv-story.js';

let setting: ApiSetting;

beforeAll(async () => {
  setting = await startApi();
}, 60_000);

afterAll(() => setting.stop());

describe('a list in a workbook', () => {
  it('is sent back to be mended, and taken in mended', async () => {
    const morsoe = await setting.as('municipality-773');
    const faulty = { content: EXAMPLE.replaceAll(/^851;/gm, '773;').replace('99021063', '99021064'), quarter: 3 };
    expect((await send(morsoe, 'mode=submit&acceptance=accept-valid', faulty)).status).toBe(201);
    const [first] = (await morsoe.get<{ readonly items: readonly ListCase[] }>('cases?type=klv-list')).body.items;
    const report = await fetch(`${setting.urls[0] ?? ''}/api/v1/klv-lists/${first?.id ?? ''}/report.xlsx`, {
      headers: { authorization: `Bearer ${morsoe.token}` },
    });
    expect(report.headers.get('content-type')).toContain('spreadsheetml');
    const { sheets } = await readXlsx(new Uint8Array(await report.arrayBuffer()));
    const rows = sheets[0]?.rows.map((cells) => cells.map((cell) => (cell === '99021064' ? '99021063' : cell))) ?? [];
    expect(rows[1]?.at(-1)).toContain('CVR');
    const mended = await writeXlsx({ sheets: [{ name: 'KLV-liste', rows }] });
    const { status, body } = await send(morsoe, 'mode=submit', { content: mended, name: 'klv.xlsx' });
    expect({ status, submission: body.submission }).toMatchObject({
      status: 200,
      submission: { rows: 3, accepted: 3, file: { encoding: null } },
    });
    const difference = await morsoe.get<{ readonly added: readonly object[] }>(`klv-lists/${body.id}/versions/2/diff`);
    expect(difference.body).toMatchObject({ added: [{ cvr: '99021063', row: 2 }], removed: [], changed: [] });
  });
});
