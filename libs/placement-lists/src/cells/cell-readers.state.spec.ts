import type { ColumnId } from '../list/columns.state.js';
import { cellReaders } from './cell-readers.state.js';

const READERS = cellReaders(['773', '851']);

describe('a cell', () => {
  it.each<readonly [ColumnId, string, string | number]>([
    ['municipalityCode', ' 851 ', '851'],
    ['year', '2022', 2022],
    ['quarter', '3,0', 3],
    ['measure', 'Virksomhedspraktik', 'VP'],
    ['measure', 'NYTTEINDSATS', 'NI'],
    ['measure', 'løntilskud', 'LT'],
    ['measure', 'lt', 'LT'],
    ['sector', 'Offentlig', 'offentlig'],
    ['employerName', ' Café "Ø" ', ' Café "Ø" '],
    ['cvr', '99021063', '99021063'],
    ['pNumber', '0101901234', '0101901234'],
    ['industryCode', '56.10.10', '56.10.10'],
    ['industryCode', '56', '56'],
    ['startDate', '31/12/2025', '2025-12-31'],
    ['weeklyHours', '0', 0],
    ['weeklyHours', '168', 168],
    ['supportedFte', '1.250', 1250],
    ['representativeStatement', 'Ingen  repræsentant', 'ingen repræsentant'],
    ['vacatedWithin3Months', 'JA', 'ja'],
    ['targetGroup', 'Førtidspension', 'førtidspension'],
  ])('of %s that says %j is %j', (column, cell, value) => {
    expect(READERS[column](cell)).toEqual({ value, fault: undefined });
  });

  it.each<readonly [ColumnId, string, string]>([
    ['municipalityCode', '101', 'unknown-municipality'],
    ['municipalityCode', '0851', 'unknown-municipality'],
    ['year', 'i år', 'not-a-number'],
    ['quarter', '3,5', 'not-a-number'],
    ['quarter', '-3', 'out-of-range'],
    ['measure', 'jobrotation', 'unknown-measure'],
    ['sector', 'private', 'unknown-value'],
    ['employerName', 'a\0b', 'unknown-value'],
    ['cvr', '99021064', 'invalid-cvr'],
    ['cvr', '9902106', 'invalid-cvr'],
    ['pNumber', '100123457', 'invalid-p-number'],
    ['pNumber', '10012345745', 'invalid-p-number'],
    ['industryCode', '5', 'unknown-value'],
    ['industryCode', '56.10.101', 'unknown-value'],
    ['industryCode', '.56', 'unknown-value'],
    ['plannedEndDate', 'snart', 'not-a-date'],
    ['weeklyHours', '168,01', 'out-of-range'],
    ['weeklyHours', '-0,01', 'out-of-range'],
    ['ordinaryEmployees', '-1', 'out-of-range'],
    ['ordinaryEmployees', '1000000000001', 'out-of-range'],
    ['representativeStatement', 'måske', 'unknown-value'],
    ['vacatedWithin3Months', 'ingen repræsentant', 'unknown-value'],
    ['targetGroup', 'ledig', 'unknown-value'],
  ])('of %s that says %j is %s', (column, cell, fault) => {
    expect(READERS[column](cell)).toEqual({ value: null, fault });
  });

  it.each(['', ' ', '\t', '\u00A0', '\r\n'])('that says %j is empty', (cell) => {
    for (const read of Object.values(READERS)) expect(read(cell)).toEqual({ value: null, fault: undefined });
  });
});
