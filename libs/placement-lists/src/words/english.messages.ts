import type { CellKind, Column } from '../list/columns.state.js';
import type { FileFault } from '../list/file-fault.assessment.js';
import { decimals } from './figures.messages.js';
import type { ListWords } from './wording.state.js';

const ENGLISH = 'en-GB';

/** What to write in a column, by what its cells hold. */
const ALLOWED: Readonly<Partial<Record<CellKind, string>>> = {
  sector: 'Write privat or offentlig.',
  statement: 'Write ja, nej or ingen repræsentant.',
  'yes-no': 'Write ja or nej.',
  'industry-code': 'Write the industry code with two to six digits, as 561010, or leave the cell empty.',
  'target-group':
    'Write dagpengemodtager, jobparat, uddannelsesparat, aktivitetsparat, sygedagpenge, ressourceforløb, fleksjob, førtidspension or anden, or leave the cell empty.',
};

const FILE_FAULTS: Readonly<Record<FileFault, (heading: string) => string>> = {
  'too-many-columns': () =>
    'A record of the file has more than 200 columns, so it cannot be read. Delete those not needed, and send the list again.',
  'cell-too-long': () =>
    'A cell of the file has more than 32,767 characters, so it cannot be read. Shorten it, or look for a missing quotation mark, and send the list again.',
  'quotation-not-closed': () =>
    'A quotation mark that opens a cell is never closed, so the file cannot be read. Find it, close it, and send the list again.',
  'not-a-workbook': () =>
    'The file cannot be read as a workbook. Open it in a spreadsheet program, save it as an Excel workbook (.xlsx) or as CSV, and send that file.',
  'heading-twice': (heading) =>
    `${heading} stands more than once in the heading row. Delete or rename one of them, and send the list again.`,
};

const nameOf = (column: Column | undefined): string => (column === undefined ? 'A heading' : column.id);
const cellOf = (column: Column | undefined): string => (column === undefined ? 'The cell' : column.id);

export const ENGLISH_WORDS: ListWords = {
  findings: {
    'missing-column': ({ column }) =>
      column === undefined
        ? 'No headings were found among the first 20 records. Put the headings (as municipalityCode, year, quarter, measure) above the rows, and send the list again.'
        : `The column ${nameOf(column)} is missing. Add it under exactly that heading, and send the list again.`,
    'unknown-column': ({ data }) =>
      `Column no. ${decimals(ENGLISH, data['place'])} has a heading that is not known, and is not read. Mend the heading if the column matters; otherwise do nothing.`,
    'not-a-number': ({ column }) =>
      column?.kind === 'whole-number'
        ? `${cellOf(column)} is no whole number. Write digits only.`
        : `${cellOf(column)} is no number. Write the number alone, with a comma before its decimals, as 62,5.`,
    'not-a-date': ({ column }) => `${cellOf(column)} is no date that exists. Write day, month and year, as 31-12-2025.`,
    'unknown-measure': () => 'The measure is not known. Write virksomhedspraktik, nytteindsats or løntilskud (or VP, NI, LT).',
    'unknown-municipality': () => 'The code is no municipality of the area of the council. Write its three-digit code, as 851.',
    'wrong-municipality': () =>
      'The row names another municipality than the one the list is sent for. Mend the code, or move the row to the list of the other municipality.',
    'wrong-quarter': ({ column }) =>
      column?.kind === 'day'
        ? 'The placement lies outside the quarter the list is sent for. Mend the dates, or move the row to the list of the right quarter.'
        : 'Year or quarter differ from those the list is sent for. Mend them, or move the row to the list of the right quarter.',
    'invalid-cvr': () => 'There is no such CVR number: it has eight digits, the last of which is a check digit. Look it up, and mend it.',
    'invalid-p-number': () => 'A P-number has exactly ten digits. Look up the number of the workplace, and mend it.',
    'end-before-start': () => 'The end date lies before the start date. Mend the one that is wrong.',
    'duplicate-row': () =>
      'The row says the same as an earlier one and is left out. If they are two persons, tell them apart in occupation, as »Tjener 1« and »Tjener 2«; otherwise delete the row.',
    'unknown-value': ({ column, data }) =>
      fileFault(column, data['fault']) ??
      `${cellOf(column)} holds something that cannot be read. ${ALLOWED[column?.kind ?? 'text'] ?? 'Write it again with ordinary characters.'}`,
    'out-of-range': ({ column, data }) =>
      fileFault(column, data['fault']) ??
      (column?.id === 'weeklyHours'
        ? 'Weekly hours lie from 0 to 168. Mend the hours.'
        : `${cellOf(column)} cannot be negative, nor as large as that. Mend the number.`),
    'cpr-like-content': ({ column }) =>
      column === undefined
        ? 'Something looks like a CPR number. Lists hold no CPR numbers: take it out, of the file name, headings and remarks as well, and send the list again.'
        : `${nameOf(column)} holds something that looks like a CPR number. Lists hold no CPR numbers: take it out, and send the list again.`,
    'total-row-ignored': () => 'The row is read as a total and is not counted. Nothing is to be done.',
    'quota-exceeded': ({ data }) =>
      `With this row there are ${decimals(ENGLISH, data['fte'])} supported work-years at the P-number, where ${decimals(ENGLISH, data['cap'])} are allowed. Check ordinaryEmployees, supportedFte and the hours; if they are right, explain them to the committee.`,
    'no-representative-statement': () =>
      'Employer and representative of the employees have given no statement. Obtain it, or write ingen repræsentant where there is none.',
    'data-missing': ({ column }) =>
      `${cellOf(column)} is not stated. ${column?.whenEmpty === 'refused' ? 'State it; the row cannot be taken in without.' : 'State it, so that the committee can judge the row.'}`,
    'net-increase-failed': ({ column }) =>
      column?.id === 'vacatedWithin3Months'
        ? 'The post was vacated within the last three months, so there is no additional employment. Check this, or explain it to the committee.'
        : 'There are fewer employees now than on average over the last 12 months, so there is no additional employment. Check the numbers, or explain them to the committee.',
    'duration-exceeded': () =>
      'The placement lasts longer than its measure allows. Check the dates and the target group, or explain the extension to the committee.',
    'useful-work-not-public': () => 'Useful work is done for public employers only. Check measure and sector.',
    'repeat-use': () =>
      'The workplace has had supported placements in every one of the last quarters. Consider whether they replace ordinary work, and explain it to the committee.',
    'list-late': ({ data }) =>
      `The list came ${decimals(ENGLISH, data['days'])} ${data['days'] === 1 ? 'day' : 'days'} late. Send the next one by the day it is due.`,
  },
  deadlines: { 'list-due': 'List of the quarter due' },
};

function fileFault(column: Column | undefined, fault: unknown): string | undefined {
  const [, words] = Object.entries(FILE_FAULTS).find(([name]) => name === fault) ?? [];
  return words?.(nameOf(column));
}
