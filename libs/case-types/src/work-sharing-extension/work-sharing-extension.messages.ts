import { type CaseTypeWords, DATA_MISSING } from '#kernel';
import { danishDay, danishDays, danishNumber, englishDays, englishNumber, text } from '../figures.messages.js';
import { DANISH_FIELDS, ENGLISH_FIELDS } from './field-names.messages.js';
import {
  danishMissing,
  danishPermitted,
  danishShape,
  danishSigners,
  englishMissing,
  englishPermitted,
  englishShape,
  englishSigners,
} from './told.messages.js';

/** What the subject line is made of. */
interface Subject {
  readonly company: { readonly name: string | null } | null;
  readonly unit: { readonly name: string | null } | null;
  readonly employeesCovered: number | null;
}

/** `Hal 2 hos Himmerlands Maskinfabrik A/S: 42 medarbejdere`; what is not stated is left out. */
export function subjectLine({ company, unit, employeesCovered }: Subject): string {
  const places = [unit?.name?.trim() ?? '', company?.name?.trim() ?? ''].filter((name) => name !== '');
  const where = places.length === 0 ? 'Arbejdsfordeling' : [...new Set(places)].join(' hos ');
  if (employeesCovered === null) return where;
  return `${where}: ${danishNumber(employeesCovered)} ${employeesCovered === 1 ? 'medarbejder' : 'medarbejdere'}`;
}

export const DANISH: CaseTypeWords = {
  title: 'Arbejdsfordeling ud over 13 uger',
  outcomes: {
    approved: 'Arbejdsfordelingen er godkendt som ansøgt',
    'approved-partly': 'Arbejdsfordelingen er godkendt for en del af det ansøgte',
    refused: 'Der er givet afslag på arbejdsfordelingen',
  },
  findings: {
    [DATA_MISSING]: danishMissing,
    'application-late': ({ days, due }) =>
      `Kommunen modtog ansøgningen ${danishDays(days)} for sent. Den skulle være modtaget senest den ${danishDay(due)}.`,
    'approval-needed': ({ days, counted, free, from, to }) =>
      `Enheden har arbejdsfordeling i ${danishDays(counted)} i perioden fra den ${danishDay(from)} til den ${danishDay(to)}. Det er ${danishDays(days)} mere end de ${danishNumber(free)}, den må have uden rådets godkendelse.`,
    'approval-not-needed': ({ counted, free, from, to }) =>
      `Enheden har arbejdsfordeling i ${danishDays(counted)} i perioden fra den ${danishDay(from)} til den ${danishDay(to)}. Det er ikke mere end de ${danishNumber(free)}, den må have uden rådets godkendelse. Den er derfor ikke nødvendig.`,
    'invalid-shape': (data) =>
      `Arbejdsfordelingen kan ikke tilrettelægges som oplyst (${danishShape(data)}). Tilladt er ${danishPermitted(data)}.`,
    'declaration-missing': ({ by }) =>
      `Erklæringen om, at efteruddannelse er drøftet, er ikke underskrevet af ${danishSigners(by)}. Både ledelsen og medarbejdernes repræsentant skal underskrive den.`,
    'release-clause-missing':
      'Arbejdsgiveren har ikke skrevet under på, at medarbejderne kan fratræde uden varsel, hvis de får arbejde med længere ugentlig arbejdstid.',
    'signatures-missing':
      'Arbejdsfordelingen bygger på en anden kollektiv aftale end en overenskomst. Det er ikke oplyst, at alle omfattede medarbejdere har tiltrådt den, og det skal de.',
  },
  deadlines: {
    'thirteen-weeks-end': 'Sidste dag, arbejdsfordelingen kan vare uden godkendelse',
    'application-due': 'Sidste dag for kommunens modtagelse af ansøgningen',
  },
  fields: DANISH_FIELDS,
  values: {
    'unit.kind': { enterprise: 'Hele virksomheden', department: 'Afdeling', 'production-unit': 'Produktionsenhed' },
    'earlierPeriods.unit.kind': { enterprise: 'Hele virksomheden', department: 'Afdeling', 'production-unit': 'Produktionsenhed' },
    'agreement.kind': { 'collective-agreement': 'Overenskomst', 'other-collective': 'Anden kollektiv aftale' },
  },
};

export const ENGLISH: CaseTypeWords = {
  title: 'Work-sharing for more than 13 weeks',
  outcomes: {
    approved: 'The scheme is approved as applied for',
    'approved-partly': 'The scheme is approved for part of what was applied for',
    refused: 'The scheme is refused',
  },
  findings: {
    [DATA_MISSING]: englishMissing,
    'application-late': ({ days, due }) =>
      `The municipality received the application ${englishDays(days)} late. It was due on ${text(due)}.`,
    'approval-needed': ({ days, counted, free, from, to }) =>
      `The unit shares work on ${englishDays(counted)} of the period from ${text(from)} to ${text(to)}. That is ${englishDays(days)} more than the ${englishNumber(free)} it may have without the council's approval.`,
    'approval-not-needed': ({ counted, free, from, to }) =>
      `The unit shares work on ${englishDays(counted)} of the period from ${text(from)} to ${text(to)}. That is no more than the ${englishNumber(free)} it may have without the council's approval, which is not needed.`,
    'invalid-shape': (data) => `The scheme cannot have the shape stated (${englishShape(data)}). Permitted are ${englishPermitted(data)}.`,
    'declaration-missing': ({ by }) =>
      `The declaration that training has been discussed is not signed by ${englishSigners(by)}. Both management and the employees' representative must sign it.`,
    'release-clause-missing':
      'The employer has not signed that employees may leave without notice for work with longer average weekly hours.',
    'signatures-missing':
      'The scheme rests on another collective agreement than a general one. It is not stated that every employee covered has accepted it, as they must.',
  },
  deadlines: {
    'thirteen-weeks-end': 'Last day the scheme may run without approval',
    'application-due': 'Last day for the municipality to receive the application',
  },
  fields: ENGLISH_FIELDS,
  values: {
    'unit.kind': { enterprise: 'The whole enterprise', department: 'Department', 'production-unit': 'Production unit' },
    'earlierPeriods.unit.kind': { enterprise: 'The whole enterprise', department: 'Department', 'production-unit': 'Production unit' },
    'agreement.kind': { 'collective-agreement': 'Collective agreement', 'other-collective': 'Another collective agreement' },
  },
};
