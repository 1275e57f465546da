import { type CaseTypeWords, DATA_MISSING } from '#kernel';
import { municipalityNamed } from '../municipalities.law.js';
import { DANISH_FIELDS, ENGLISH_FIELDS } from './field-names.messages.js';
import * as told from './told.messages.js';

/** What the subject line is made of. */
interface Subject {
  readonly municipality: string | null;
  readonly workplaces: readonly { readonly name: string | null }[] | null;
}

/** `Nytteindsats i Frederikshavn: Park og Vej, Nord m.fl.`; what is not stated is left out. */
export function subjectLine({ municipality, workplaces }: Subject): string {
  const place = municipality === null ? undefined : municipalityNamed(municipality);
  const at = firstOf(workplaces ?? []);
  return ['Nytteindsats', ...(place === undefined ? [] : [` i ${place}`]), ...(at === undefined ? [] : [`: ${at}`])].join('');
}

function firstOf([first, ...others]: readonly { readonly name: string | null }[]): string | undefined {
  const name = first?.name?.trim() ?? '';
  if (name === '') return undefined;
  return others.length === 0 ? name : `${name} m.fl.`;
}

export const DANISH: CaseTypeWords = {
  title: 'Dispensation fra rimelighedskravet ved nytteindsats',
  outcomes: {
    granted: 'Dispensationen er givet',
    'granted-limited': 'Dispensationen er givet i begrænset omfang',
    refused: 'Der er givet afslag på dispensation',
    inadmissible: 'Ansøgningen er afvist, fordi der ikke kan gives dispensation til opgaverne',
  },
  findings: {
    [DATA_MISSING]: ({ field }) => `${String(field)} er ikke oplyst. Oplysningen er nødvendig, før sagen kan sendes i høring.`,
    'dispensation-needed': ({ persons, workplaces }) =>
      `Der er brug for dispensation til ${told.danishPersons(persons)}. ${told.danishWorkplaces(workplaces)}.`,
    'dispensation-not-needed': ({ workplaces }) =>
      `Der er ikke brug for dispensation, fordi antallet af personer er inden for kvoten. ${told.danishWorkplaces(workplaces)}.`,
    'inadmissible-visited-service':
      'Opgaverne er visiterede ydelser efter serviceloven. Rådet kan ikke give dispensation til sådanne opgaver, uanset hvor mange personer det drejer sig om.',
    'representative-not-heard':
      'Det fremgår ikke, at tillidsrepræsentanten eller en anden repræsentant for medarbejderne er hørt med et resultat. Det skal ansøgningen oplyse.',
  },
  deadlines: {},
  fields: DANISH_FIELDS,
  values: {
    'representativeHearing.role': {
      'shop-steward': 'Tillidsrepræsentant',
      'employee-representative': 'Medarbejderrepræsentant',
      none: 'Ingen repræsentant',
    },
    'representativeHearing.result': { positive: 'Går ind for', negative: 'Går imod', none: 'Har ikke udtalt sig' },
  },
};

export const ENGLISH: CaseTypeWords = {
  title: 'Dispensation from the quota for useful work',
  outcomes: {
    granted: 'The dispensation is granted',
    'granted-limited': 'The dispensation is granted to a limited extent',
    refused: 'The dispensation is refused',
    inadmissible: 'The application is not dealt with, as no dispensation can be given for the tasks',
  },
  findings: {
    [DATA_MISSING]: ({ field }) => `${String(field)} is not stated. It is needed before the case can be heard.`,
    'dispensation-needed': ({ persons, workplaces }) =>
      `A dispensation is needed for ${told.englishPersons(persons)}. ${told.englishWorkplaces(workplaces)}.`,
    'dispensation-not-needed': ({ workplaces }) =>
      `No dispensation is needed, as the number of persons keeps within the quota. ${told.englishWorkplaces(workplaces)}.`,
    'inadmissible-visited-service':
      'The tasks are visited services under the social services act. The council cannot give dispensation for such tasks, however many persons are concerned.',
    'representative-not-heard':
      'It does not appear that the shop steward or another representative of the employees has been heard, with a result. The application must state it.',
  },
  deadlines: {},
  fields: ENGLISH_FIELDS,
  values: {
    'representativeHearing.role': {
      'shop-steward': 'Shop steward',
      'employee-representative': 'Employee representative',
      none: 'No representative',
    },
    'representativeHearing.result': { positive: 'In favour', negative: 'Against', none: 'No statement' },
  },
};
