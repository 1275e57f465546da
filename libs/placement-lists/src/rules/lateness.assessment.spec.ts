import { cleanRow, foundIn, listFile, readText } from '../../../../test/support/klv-lists.js';

const LIST = listFile([cleanRow(1)]);

describe('the list of a quarter', () => {
  it('that comes late is told so', () => {
    expect(readText(LIST, { daysLate: 10 }).list.findings).toMatchObject([
      { row: null, column: null, code: 'list-late', severity: 'warning', data: { days: 10 } },
    ]);
    expect(foundIn(LIST, { daysLate: 0 })).toEqual([]);
  });
});
