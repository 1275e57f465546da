import { type CaseTypeWords, DATA_MISSING } from '#kernel';
import { danishDay, danishDays, danishNumber, englishDays, englishNumber, text } from '../figures.messages.js';
import { DANISH_FIELDS, ENGLISH_FIELDS } from './field-names.messages.js';
import { DANISH_OTHERS, ENGLISH_OTHERS } from './other-notices.messages.js';
import * as told from './told.messages.js';

/** What the subject line is made of. */
interface Subject {
  readonly employer: { readonly name: string | null } | null;
  readonly plannedDismissals: number | null;
  readonly normalEmployeesEnterprise: number | null;
}

/** `Limfjordens Emballage A/S: 11 afskedigelser, 105 ansatte`; what is not stated is left out. */
export function subjectLine({ employer, plannedDismissals, normalEmployeesEnterprise }: Subject): string {
  const name = employer?.name?.trim() ?? '';
  const numbers = [
    ...(plannedDismissals === null
      ? []
      : [`${danishNumber(plannedDismissals)} ${plannedDismissals === 1 ? 'afskedigelse' : 'afskedigelser'}`]),
    ...(normalEmployeesEnterprise === null
      ? []
      : [`${danishNumber(normalEmployeesEnterprise)} ${normalEmployeesEnterprise === 1 ? 'ansat' : 'ansatte'}`]),
  ];
  return [name === '' ? 'Varsling' : name, ...(numbers.length === 0 ? [] : [numbers.join(', ')])].join(': ');
}

export const DANISH: CaseTypeWords = {
  title: 'Varsling af afskedigelser af større omfang',
  outcomes: {
    noted: 'Varslingen er taget til efterretning',
    'not-covered': 'Afskedigelserne er ikke omfattet af loven',
    'follow-up': 'Rådet følger varslingen op sammen med kommunen',
  },
  findings: {
    [DATA_MISSING]: (data) =>
      `${told.missing(data, DANISH_FIELDS, 'Arbejdssted')} er ikke oplyst. Oplysningen er nødvendig, før sagen er komplet.`,
    covered: ({ employees, dismissals, threshold }) =>
      `Afskedigelserne er omfattet af loven: ${danishNumber(dismissals)} af ${danishNumber(employees)} ansatte. Grænsen er ${danishNumber(threshold)}.`,
    'not-covered': ({ employees, dismissals, threshold }) =>
      threshold === null
        ? `Afskedigelserne er ikke omfattet af loven, fordi virksomheden kun har ${danishNumber(employees)} ansatte.`
        : `Afskedigelserne er ikke omfattet af loven efter denne varsling alene: ${danishNumber(dismissals)} af ${danishNumber(employees)} ansatte. Grænsen er ${danishNumber(threshold)}.`,
    'stricter-regime': ({ workplaces }) =>
      `De skærpede varslingsregler gælder, fordi mindst halvdelen af de ansatte på et stort arbejdssted berøres (${told.workplaces(workplaces, 'af')}).`,
    'notice2-too-early': ({ days, earliest }) =>
      `Den anden meddelelse er sendt ${danishDays(days)} for tidligt. Den kan tidligst sendes den ${danishDay(earliest)}.`,
    'effect-too-early': ({ days, earliest }) =>
      `Afskedigelserne får virkning ${danishDays(days)} for tidligt. De kan tidligst få virkning den ${danishDay(earliest)}.`,
    'person-list-late': ({ days, due }) =>
      `Listen over de berørte medarbejdere er ${danishDays(days)} forsinket. Den skulle være sendt senest den ${danishDay(due)}.`,
    'no-duty-in-bankruptcy':
      'Virksomheden er under konkurs. Den har derfor ikke pligt til at varsle, medmindre rådet beder om det, og lovens frister gælder ikke.',
    'start-of-21-days-disputed': ({ byAct, byGuidance }) =>
      `De 21 dage er regnet fra forhandlingernes begyndelse, som loven siger. Regnes de fra den første meddelelse, som vejledningen siger, kan den anden meddelelse først sendes den ${danishDay(byGuidance)} og ikke allerede den ${danishDay(byAct)}.`,
    ...DANISH_OTHERS,
  },
  deadlines: {
    'notice2-earliest': 'Tidligste dag for den anden meddelelse',
    'person-list-due': 'Frist for listen over berørte medarbejdere',
    'earliest-effect': 'Tidligste dag, afskedigelserne kan få virkning',
  },
  fields: DANISH_FIELDS,
  values: { 'employer.sector': { private: 'Privat', public: 'Offentlig' } },
};

export const ENGLISH: CaseTypeWords = {
  title: 'Notice of larger redundancies',
  outcomes: {
    noted: 'The notice is noted',
    'not-covered': 'The redundancies are not covered by the act',
    'follow-up': 'The council follows the notice up with the municipality',
  },
  findings: {
    [DATA_MISSING]: (data) => `${told.missing(data, ENGLISH_FIELDS, 'Workplace')} is not stated. It is needed before the case is complete.`,
    covered: ({ employees, dismissals, threshold }) =>
      `The act covers the redundancies: ${englishNumber(dismissals)} of ${englishNumber(employees)} employees. The threshold is ${englishNumber(threshold)}.`,
    'not-covered': ({ employees, dismissals, threshold }) =>
      threshold === null
        ? `The act does not cover the redundancies, as the enterprise has ${englishNumber(employees)} employees only.`
        : `The act does not cover the redundancies by this notice alone: ${englishNumber(dismissals)} of ${englishNumber(employees)} employees. The threshold is ${englishNumber(threshold)}.`,
    'stricter-regime': ({ workplaces }) =>
      `The stricter rules apply, as at least half of the employees of a large workplace are affected (${told.workplaces(workplaces, 'of')}).`,
    'notice2-too-early': ({ days, earliest }) =>
      `The second notice was sent ${englishDays(days)} too early. It may be sent on ${text(earliest)} at the earliest.`,
    'effect-too-early': ({ days, earliest }) =>
      `The dismissals take effect ${englishDays(days)} too early. They may take effect on ${text(earliest)} at the earliest.`,
    'person-list-late': ({ days, due }) => `The list of persons affected is ${englishDays(days)} late. It was due on ${text(due)}.`,
    'no-duty-in-bankruptcy':
      'The enterprise is bankrupt. It need not give notice unless the council asks it to, and the times of the act do not apply.',
    'start-of-21-days-disputed': ({ byAct, byGuidance }) =>
      `The 21 days are counted from the start of negotiations, as the act says. Counted from the first notice, as the guidance says, the second notice may be sent on ${text(byGuidance)}, not already on ${text(byAct)}.`,
    ...ENGLISH_OTHERS,
  },
  deadlines: {
    'notice2-earliest': 'First day for the second notice',
    'person-list-due': 'Deadline for the list of persons affected',
    'earliest-effect': 'First day dismissals may take effect',
  },
  fields: ENGLISH_FIELDS,
  values: { 'employer.sector': { private: 'Private', public: 'Public' } },
};
