import { cleanRow, LIST_FACTS, listFile, readText } from '../../../../test/support/klv-lists.js';
import { readWorkbook } from './read-workbook.processor.js';
import { reportWorkbook } from './report-workbook.processor.js';

async function readAgain(text: string) {
  const again = await readWorkbook(await reportWorkbook(readText(text).list), LIST_FACTS);
  if (again === 'too-large') throw new Error('the report is too large');
  return again.list;
}

describe('the report on a list as a workbook', () => {
  it('is read again as the same rows, and is faulty where they were', async () => {
    const rows = [
      cleanRow(1, { supportedFte: '1,125', ordinaryEmployees: '1.250' }),
      cleanRow(2, { cvr: '12', startDate: 'snart', weeklyHours: 'mange' }),
      cleanRow(3, { occupation: '=1+1', startDate: '2022-07-04' }),
    ];
    const { list } = readText(listFile(rows));
    const again = await readAgain(listFile(rows));
    expect(again.valid).toEqual(list.valid);
    expect(again.findings.filter(({ code }) => code !== 'unknown-column')).toEqual(list.findings);
    expect(again.heading?.cells.at(-1)).toBe('Fejl');
    expect(again.sent[1]?.cells.at(-1)).toMatch(/CVR/);
    expect(again.sent[0]?.cells.at(-1)).toBe('jobparat');
  });

  it('repeats nothing of a list that seems to hold CPR numbers', async () => {
    const again = await readAgain(listFile([cleanRow(1, { occupation: '010190-1234' })]));
    expect(again.findings.map(({ code }) => code)).toEqual(['missing-column']);
  });
});
