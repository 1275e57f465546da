import { cleanRow, foundIn, LIST_FACTS, listFile, readText } from '../../../../test/support/klv-lists.js';
import { readList } from './read-list.processor.js';
import type { ReadingProgress } from '../list/progress.state.js';

const LIST = listFile([cleanRow(1), cleanRow(2)]);
const EXAMPLE = [
  'Kommunekode;År;Kvartal;Ordning;Sektor;Virksomhed;CVR;P-nummer;Branchekode;Stilling;Startdato;Slutdato;Timer pr. uge;Ordinært ansatte;Støttede før;Udtalelse;Gennemsnit 12 mdr.;Ansatte nu;Fratrådt seneste 3 mdr.;Målgruppe',
  '851;2022;3;virksomhedspraktik;privat;Café Ålborg ApS;99021063;1001234574;561010;Tjener;01-08-2022;26-08-2022;37;10;1,0;ja;;;;',
  '851;2022;3;løntilskud;offentlig;Ældrecentret;99028084;1001234572;873010;Medhjælper;15-08-2022;14-12-2022;37;62,5;4,4;ja;60;62;nej;',
  '851;2022;3;nytteindsats;offentlig;Park og Natur;99028084;1001234573;813000;Grøn medhjælper;01-09-2022;30-11-2022;20;20;2,0;ja;;;;',
  '',
].join('\n');
const fault = (text: string) =>
  readText(text).list.findings.map(({ row, column, code, severity, data }) => [row, column, code, severity, data?.['fault']]);

describe('a file', () => {
  it('of a municipality reads as it is', () => {
    const { list, dialect } = readText(EXAMPLE);
    expect(list.findings).toEqual([]);
    expect(dialect).toEqual({ encoding: 'utf-8', delimiter: ';' });
    expect(
      list.valid.map(({ row, measure, ordinaryEmployees, plannedEndDate }) => [row, measure, ordinaryEmployees, plannedEndDate]),
    ).toEqual([
      [2, 'VP', 10, '2022-08-26'],
      [3, 'LT', 62.5, '2022-12-14'],
      [4, 'NI', 20, '2022-11-30'],
    ]);
  });

  it('in Windows-1252 keeps its dashes and its euros', () => {
    const bytes = Uint8Array.from(Array.from(LIST.replace('Virksomhed 1', 'A \u0096 \u0080'), (letter) => letter.charCodeAt(0)));
    const { list, dialect } = readList(bytes, LIST_FACTS);
    expect(dialect.encoding).toBe('windows-1252');
    expect(list.valid[0]?.employerName).toBe('A – € ApS');
  });

  it('has at most 200 columns', () => {
    const wide = (count: number) => `${LIST}\n${';'.repeat(count - 1)}\n`;
    const filled = (count: number) => `${Array.from({ length: count }, (_, n) => `Felt nr ${String(n)}`).join(';')}\n${LIST}`;
    expect(foundIn(wide(201))).toEqual([]);
    expect(fault(filled(200))).toEqual([]);
    expect(fault(filled(201))).toEqual([[null, null, 'out-of-range', 'blocking', 'too-many-columns']]);
  });

  it('has at most 32,767 characters in a cell', () => {
    const long = (length: number) => listFile([cleanRow(1, { occupation: 'x'.repeat(length) })]);
    expect(fault(long(32_767))).toEqual([]);
    expect(fault(long(32_768))).toEqual([[null, null, 'out-of-range', 'blocking', 'cell-too-long']]);
  });

  it('closes its quotations', () => {
    const never = [[null, null, 'unknown-value', 'blocking', 'quotation-not-closed']];
    expect(fault(LIST.replace('Virksomhed 1', '"Virksomhed 1'))).toEqual(never);
    expect(fault(`"${LIST}`)).toEqual(never);
    expect(fault(LIST.replace('Virksomhed 1', 'Virksomhed "1'))).toEqual([]);
    expect(fault(LIST.replace('Virksomhed 1 ApS', '"Virksomhed ""1"""'))).toEqual([]);
  });

  it('with an endless record is given up before its end', () => {
    expect(fault(`${LIST}\n${'x'.repeat(15_000_000)}`)).toEqual([[null, null, 'out-of-range', 'blocking', 'cell-too-long']]);
    expect(fault(`${LIST}\n"${'x;\n'.repeat(5_000_000)}`)).toEqual([[null, null, 'unknown-value', 'blocking', 'quotation-not-closed']]);
  });

  it('may mix line feeds with carriage returns before them', () => {
    const mixed = LIST.replace('\n', '\r\n');
    expect([foundIn(mixed), readText(mixed).list.valid.length]).toEqual([[], 2]);
  });

  it('tells how far it is read', () => {
    const told: ReadingProgress[] = [];
    const bytes = new TextEncoder().encode(listFile(Array.from({ length: 12_000 }, (_, n) => cleanRow(n))));
    readList(bytes, LIST_FACTS, (progress) => told.push(progress));
    expect(told.length).toBeGreaterThan(1);
    expect(told.at(-1)).toEqual({ bytesRead: bytes.length, rowsRead: 12_001 });
    expect(told.map(({ rowsRead }) => rowsRead)).toEqual(told.map(({ rowsRead }) => rowsRead).sort((a, b) => a - b));
  });
});
