import { LIST_FACTS } from '../../../../test/support/klv-lists.js';
import { type FileFault, faultOfRecord } from './file-fault.assessment.js';
import { checkList } from './list.assessment.js';

const cells = (count: number, length = 1): readonly string[] => Array<string>(count).fill('x'.repeat(length));

describe('a record of a file', () => {
  it.each([
    ['200 cells', undefined, cells(200)],
    ['201 cells', 'too-many-columns', cells(201)],
    ['a cell of 32,767 characters', undefined, cells(1, 32_767)],
    ['a cell of 32,768 characters', 'cell-too-long', [...cells(2), ...cells(1, 32_768)]],
    ['no cells', undefined, []],
  ])('with %s: %s', (_what, fault, record) => {
    expect(faultOfRecord(record)).toBe(fault);
  });
});

describe('a file that cannot be read', () => {
  it.each<readonly [FileFault, string]>([
    ['too-many-columns', 'out-of-range'],
    ['cell-too-long', 'out-of-range'],
    ['quotation-not-closed', 'unknown-value'],
    ['heading-twice', 'unknown-value'],
    ['not-a-workbook', 'unknown-value'],
  ])('for %s says %s, and nothing else', (fault, code) => {
    const finding = { row: null, column: null, code, severity: 'blocking', data: { fault } };
    expect(checkList({ records: [{ row: 1, cells: ['År'] }], fault, elsewhere: [], names: [] }, LIST_FACTS)).toEqual({
      ...{ heading: undefined, sent: [], rowCount: 0, valid: [] },
      findings: [finding],
    });
  });
});
