import { addDays, day } from '#kernel';
import { cleanRow, listFile, type WrittenRow } from '../../support/klv-lists.js';

const WORKPLACES = 40_000;
const FIRST_P_NUMBER = 1_001_000_000;
/** Shares no factor with the number of workplaces, so that neighbours in the file are no neighbours in an index. */
const STRIDE = 7919;
const FIRST_START = day('2022-07-01');
const STARTS = 60;
const LONGEST_FOR_ALL_DAYS = 28;
const ONE_IN_QUOTED = 50;

const NAMES = ['Café Ålborg', 'Ældrecentret', 'Park og Natur', 'Tømrerfirmaet Højer', 'Børnehuset Æblehaven', 'Limfjordens Smede'];
const OCCUPATIONS = [
  'Tjener',
  'Medhjælper',
  'Grøn medhjælper',
  'Lagermedarbejder',
  'Køkkenassistent',
  'Pædagogmedhjælper',
  'Kontorassistent',
];
const CODES = ['561010', '87.30.10', '813000', '43.32.00', '851000', '25.11.00'];
const HOURS = ['37', '30', '25,5', '18,5', '20', '32,25'];
const EMPLOYEES = ['100', '62,5', '1.250', '48', '75'];
const GROUPS = ['', 'dagpengemodtager', 'jobparat', 'aktivitetsparat', 'sygedagpenge', 'ressourceforløb'];
const SCHEMES = [
  ['virksomhedspraktik', 'privat'],
  ['virksomhedspraktik', 'offentlig'],
  ['løntilskud', 'privat'],
  ['VP', 'privat'],
  ['nytteindsats', 'offentlig'],
] as const;

/** The CSV file of a list. */
export function klvFile(rows: number, faultInEvery?: number): Buffer {
  return Buffer.from(listFile(klvRows(rows, faultInEvery)), 'utf8');
}

/** The rows of a list, the same in every run; nothing is to be found in them, save a false CVR number in one of every so many. */
export function klvRows(rows: number, faultInEvery = Number.POSITIVE_INFINITY): readonly WrittenRow[] {
  return Array.from({ length: rows }, (_, n) => (n % faultInEvery === faultInEvery - 1 ? { ...rowOf(n), cvr: '12345678' } : rowOf(n)));
}

function rowOf(n: number): WrittenRow {
  const [measure, sector] = among(SCHEMES, n);
  const start = addDays(FIRST_START, n % STARTS);
  const end = addDays(start, LONGEST_FOR_ALL_DAYS - 1 - (n % 3));
  return cleanRow(n, {
    ...{ measure, sector, startDate: danish(start), plannedEndDate: danish(end) },
    employerName: `${among(NAMES, n)}${n % ONE_IN_QUOTED === 0 ? '; filial' : ''} ${String(n % 9973)} ApS`,
    pNumber: String(FIRST_P_NUMBER + ((n * STRIDE) % WORKPLACES)),
    ...{ industryCode: among(CODES, n), occupation: `${among(OCCUPATIONS, n)}, hold ${String(n % 97)}` },
    ...{ weeklyHours: among(HOURS, n), ordinaryEmployees: among(EMPLOYEES, n), targetGroup: among(GROUPS, n) },
    ...(measure === 'løntilskud' ? {} : { averageHeadcount12m: '', headcountNow: '', vacatedWithin3Months: '' }),
  });
}

function among<T>(values: readonly T[], n: number): T {
  const value = values[n % values.length];
  if (value === undefined) throw new RangeError('There is nothing to choose from');
  return value;
}

function danish(on: string): string {
  return on.split('-').reverse().join('-');
}
