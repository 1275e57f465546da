import { type CaseTypeWords, DATA_MISSING } from '#kernel';
import { danishNumber, englishNumber } from '../figures.messages.js';
import { DANISH_FIELDS, ENGLISH_FIELDS } from './field-names.messages.js';

/** What the subject line is made of. */
interface Subject {
  readonly municipality: string | undefined;
  readonly year: number | null;
  readonly quarter: number | null;
}

/** `KLV-liste for Aalborg, 3. kvartal 2022`. */
export function subjectLine({ municipality, year, quarter }: Subject): string {
  return `KLV-liste for ${municipality ?? 'kommunen'}, ${String(quarter ?? '–')}. kvartal ${String(year ?? '')}`.trimEnd();
}

export const DANISH: CaseTypeWords = {
  title: 'KLV-liste: virksomhedspraktik, nytteindsats og løntilskud',
  outcomes: {
    noted: 'Listen er taget til efterretning',
    'question-to-municipality': 'Kommunen spørges om listen',
    'point-of-attention': 'Listen giver anledning til et opmærksomhedspunkt',
  },
  findings: {
    [DATA_MISSING]: ({ field, count }) => `${String(field)} er ikke oplyst i ${danishRows(count)}.`,
    'quota-exceeded': ({ cap, fte, count }) =>
      typeof cap === 'number'
        ? `Der er ${danishNumber(fte)} støttede årsværk på arbejdsstedet, og der må være ${danishNumber(cap)}. Det gælder ${danishRows(count)}.`
        : `Der er flere støttede på arbejdsstedet, end der må være, i ${danishRows(count)}.`,
    'no-representative-statement': ({ count }) =>
      `Virksomheden og medarbejdernes repræsentant har ikke afgivet udtalelse i ${danishRows(count)}.`,
    'net-increase-failed': ({ count }) => `Kravet om merbeskæftigelse er ikke opfyldt i ${danishRows(count)}.`,
    'duration-exceeded': ({ count }) => `Forløbet varer længere, end ordningen giver mulighed for, i ${danishRows(count)}.`,
    'useful-work-not-public': ({ count }) => `Der er nytteindsats hos private arbejdsgivere i ${danishRows(count)}.`,
    'repeat-use': ({ count }) => `Arbejdsstedet har haft støttede forløb i hvert af de seneste kvartaler. Det gælder ${danishRows(count)}.`,
    'list-late': ({ days }) => `Listen kom ${danishNumber(days)} ${days === 1 ? 'dag' : 'dage'} efter fristen.`,
  },
  deadlines: { 'list-due': 'Frist for kvartalets KLV-liste' },
  fields: DANISH_FIELDS,
  values: {
    'file.encoding': { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' },
    'file.delimiter': { ';': 'semikolon', ',': 'komma', '\t': 'tabulator' },
    acceptance: { 'all-or-nothing': 'Kun hvis alle rækker er gyldige', 'accept-valid': 'De gyldige rækker' },
    'findings.severity': { info: 'til orientering', warning: 'bemærk', blocking: 'afvist' },
  },
};

export const ENGLISH: CaseTypeWords = {
  title: 'KLV list: company traineeship, useful work and wage subsidy',
  outcomes: {
    noted: 'The list is noted',
    'question-to-municipality': 'The municipality is asked about the list',
    'point-of-attention': 'The list gives rise to a point of attention',
  },
  findings: {
    [DATA_MISSING]: ({ field, count }) => `${String(field)} is not stated in ${englishRows(count)}.`,
    'quota-exceeded': ({ cap, fte, count }) =>
      typeof cap === 'number'
        ? `There are ${englishNumber(fte)} supported work-years at the workplace, where ${englishNumber(cap)} are allowed. This concerns ${englishRows(count)}.`
        : `More are supported at the workplace than allowed in ${englishRows(count)}.`,
    'no-representative-statement': ({ count }) =>
      `Employer and representative of the employees have made no statement in ${englishRows(count)}.`,
    'net-increase-failed': ({ count }) => `Additional employment is not shown in ${englishRows(count)}.`,
    'duration-exceeded': ({ count }) => `The placement lasts longer than the measure allows in ${englishRows(count)}.`,
    'useful-work-not-public': ({ count }) => `Useful work is done for private employers in ${englishRows(count)}.`,
    'repeat-use': ({ count }) =>
      `The workplace has had supported placements in each of the last quarters. This concerns ${englishRows(count)}.`,
    'list-late': ({ days }) => `The list came ${englishNumber(days)} ${days === 1 ? 'day' : 'days'} after it was due.`,
  },
  deadlines: { 'list-due': 'The list of the quarter is due' },
  fields: ENGLISH_FIELDS,
  values: {
    'file.encoding': { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252' },
    'file.delimiter': { ';': 'semicolon', ',': 'comma', '\t': 'tab' },
    acceptance: { 'all-or-nothing': 'Only if every row is valid', 'accept-valid': 'The valid rows' },
    'findings.severity': { info: 'for information', warning: 'note', blocking: 'refused' },
  },
};

function danishRows(count: unknown): string {
  return count === 1 ? '1 række' : `${danishNumber(count)} rækker`;
}

function englishRows(count: unknown): string {
  return count === 1 ? '1 row' : `${englishNumber(count)} rows`;
}
