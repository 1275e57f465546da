import fc from 'fast-check';
import { day, type Day, addDays } from '#kernel';
import { LIST_FACTS, type WrittenRow } from '../../../../test/support/klv-lists.js';
import { COLUMNS, type ColumnId } from '../list/columns.state.js';
import type { Measure, PlacementCells } from '../list/row.state.js';
import { readList } from './read-list.processor.js';

type Row = PlacementCells & { readonly measure: Measure; readonly startDate: Day };

/** A way of writing a list down. */
interface Dialect {
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'windows-1252';
  readonly delimiter: ';' | ',' | '\t';
  readonly lineBreak: '\n' | '\r\n' | '\r';
  readonly quoteAll: boolean;
  readonly numbers: 'comma' | 'dot' | 'grouped';
  readonly days: '-' | '.' | '/' | 'iso';
  readonly english: boolean;
  readonly letters: 'as is' | 'upper' | 'lower';
  readonly order: readonly ColumnId[];
  readonly preamble: readonly string[];
  readonly blank: readonly number[];
  readonly unknownColumn: boolean;
  readonly total: boolean;
}

const SPELLED: Readonly<Record<Measure, string>> = { VP: 'virksomhedspraktik', NI: 'nytteindsats', LT: 'løntilskud' };
const OUTSIDE_LATIN_1: Readonly<Record<string, number>> = { '€': 0x80, '–': 0x96, '”': 0x94 };
const letters = fc.string({ unit: fc.constantFrom(...Array.from('abÆØÅæøåé€–” ;,\t"\n\'7')), maxLength: 12 });
const text = letters.map((inner) => `T${inner}x`);
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const count = fc.integer({ min: 0, max: 999_999 }).map((n) => n / 100);
const ids = COLUMNS.map(({ id }) => id);

const row: fc.Arbitrary<Row> = fc
  .record({
    measure: fc.constantFrom<Measure>('VP', 'NI', 'LT'),
    sector: fc.constantFrom('privat' as const, 'offentlig' as const),
    employerName: orNull(text),
    cvr: orNull(fc.constantFrom('99021063', '99028084')),
    pNumber: orNull(fc.integer({ min: 0, max: 9_999_999_999 }).map((n) => String(n).padStart(10, '0'))),
    industryCode: orNull(fc.constantFrom('56', '561010', '56.10.10')),
    occupation: orNull(text),
    startDate: fc.nat(91).map((n) => addDays(day('2022-07-01'), n)),
    weeklyHours: fc.integer({ min: 0, max: 16_800 }).map((n) => n / 100),
    ordinaryEmployees: orNull(count),
    supportedFte: orNull(count),
    representativeStatement: orNull(fc.constantFrom('ja' as const, 'nej' as const, 'ingen repræsentant' as const)),
    averageHeadcount12m: orNull(count),
    headcountNow: orNull(fc.nat(5000)),
    vacatedWithin3Months: orNull(fc.constantFrom('ja' as const, 'nej' as const)),
    targetGroup: orNull(fc.constantFrom('jobparat' as const, 'ressourceforløb' as const, 'førtidspension' as const)),
    length: orNull(fc.nat(200)),
  })
  .map(({ length, ...cells }) => ({
    ...cells,
    municipalityCode: '851',
    year: 2022,
    quarter: 3,
    plannedEndDate: length === null ? null : addDays(cells.startDate, length),
  }));

const dialect: fc.Arbitrary<Dialect> = fc.record({
  encoding: fc.constantFrom('utf-8' as const, 'utf-8 with mark' as const, 'windows-1252' as const),
  delimiter: fc.constantFrom(';' as const, ',' as const, '\t' as const),
  lineBreak: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
  quoteAll: fc.boolean(),
  numbers: fc.constantFrom('comma' as const, 'dot' as const, 'grouped' as const),
  days: fc.constantFrom('-' as const, '.' as const, '/' as const, 'iso' as const),
  english: fc.boolean(),
  letters: fc.constantFrom('as is' as const, 'upper' as const, 'lower' as const),
  order: fc.shuffledSubarray(ids, { minLength: ids.length }),
  preamble: fc.array(fc.constantFrom('KLV-liste 3. kvartal', '', 'Kommunekode: 851'), { maxLength: 5 }),
  blank: fc.array(fc.nat(10), { maxLength: 4 }),
  unknownColumn: fc.boolean(),
  total: fc.boolean(),
});

describe('a table in any dialect', () => {
  it('reads back as the same rows, each at its record', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), dialect, (given, how) => {
        const rows = given.map((one, n) => ({ ...one, occupation: `${one.occupation ?? ''} ${String(n)}` }));
        const { bytes, records } = written(rows, how);
        const { list, dialect: told } = readList(bytes, LIST_FACTS);
        expect(list.valid).toEqual(rows.map((one, n) => ({ row: records[n], ...one })));
        expect(told).toEqual({ encoding: how.encoding === 'windows-1252' ? 'windows-1252' : 'utf-8', delimiter: how.delimiter });
      }),
      { numRuns: 400 },
    );
  });
});

/** The file, and the record number of each row in it. */
function written(rows: readonly Row[], how: Dialect): { readonly bytes: Uint8Array; readonly records: readonly number[] } {
  const lines: (readonly string[])[] = [...how.preamble, 'Sendt i år'].map((line) => [line]);
  lines.push([...how.order.map((id) => headingOf(id, how)), ...(how.unknownColumn ? ['Bemærkning'] : [])]);
  const records = rows.map((one, n) => {
    if (how.blank.includes(n)) lines.push([]);
    const cells = writtenCells(one, how);
    return lines.push([...how.order.map((id) => cells[id]), ...(how.unknownColumn ? ['ukendt'] : [])]);
  });
  if (how.total) lines.push(['', 'I alt', String(rows.length)]);
  return {
    bytes: encoded(lines.map((cells) => cells.map((cell) => quoted(cell, how)).join(how.delimiter)).join(how.lineBreak), how),
    records,
  };
}

function headingOf(id: ColumnId, { english, letters: spelled }: Dialect): string {
  const name = english ? id : (COLUMNS.find((column) => column.id === id)?.heading ?? id);
  return cased(name, spelled);
}

function writtenCells(one: Row, how: Dialect): WrittenRow {
  const cell = (id: ColumnId): string => {
    const value = one[id];
    if (value === null) return '';
    if (id === 'measure') return cased(how.english ? one.measure : SPELLED[one.measure], how.letters);
    if (typeof value === 'number') return numberText(value, how.numbers);
    if (id === 'startDate' || id === 'plannedEndDate') return dayText(value, how.days);
    return ['sector', 'representativeStatement', 'vacatedWithin3Months', 'targetGroup'].includes(id) ? cased(value, how.letters) : value;
  };
  return Object.fromEntries(ids.map((id) => [id, cell(id)])) as WrittenRow;
}

function numberText(value: number, style: Dialect['numbers']): string {
  if (style === 'grouped') return new Intl.NumberFormat('da-DK', { maximumFractionDigits: 2 }).format(value);
  return style === 'dot' ? String(value) : String(value).replace('.', ',');
}

function dayText(value: string, style: Dialect['days']): string {
  return style === 'iso' ? value : value.split('-').reverse().join(style);
}

function cased(word: string, style: Dialect['letters']): string {
  if (style === 'as is') return word;
  return style === 'upper' ? word.toUpperCase() : word.toLowerCase();
}

function quoted(cell: string, { quoteAll, delimiter }: Dialect): string {
  const needed = quoteAll || cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needed ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function encoded(whole: string, { encoding }: Dialect): Uint8Array {
  if (encoding !== 'windows-1252') return new TextEncoder().encode(encoding === 'utf-8' ? whole : `\uFEFF${whole}`);
  return Uint8Array.from(Array.from(whole, (letter) => OUTSIDE_LATIN_1[letter] ?? letter.charCodeAt(0)));
}
