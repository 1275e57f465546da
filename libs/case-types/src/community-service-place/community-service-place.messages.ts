import { type CaseTypeWords, DATA_MISSING } from '#kernel';
import { danishNumber, englishNumber } from '../figures.messages.js';
import { municipalityNamed } from '../municipalities.law.js';
import { DANISH_FIELDS, ENGLISH_FIELDS } from './field-names.messages.js';

/** What the subject line is made of. */
interface Subject {
  readonly place: { readonly name: string | null; readonly municipality: string | null } | null;
}

/** `Genbrugsbutikken Fjorden, Thisted`; what is not stated is left out. */
export function subjectLine({ place }: Subject): string {
  const name = place?.name?.trim() ?? '';
  const at = place?.municipality == null ? undefined : municipalityNamed(place.municipality);
  return [name === '' ? 'Arbejdssted' : name, ...(at === undefined ? [] : [at])].join(', ');
}

export const DANISH: CaseTypeWords = {
  title: 'Arbejdssted til samfundstjeneste',
  outcomes: {
    'no-objection': 'Rådet har ingen indvendinger mod arbejdsstedet',
    conditional: 'Rådet har ingen indvendinger mod arbejdsstedet på nærmere vilkår',
    objection: 'Rådet har indvendinger mod arbejdsstedet',
  },
  findings: {
    [DATA_MISSING]: ({ field }) => `${String(field)} er ikke oplyst. Oplysningen er nødvendig, før sagen kan sendes i høring.`,
    'displacement-risk': ({ persons, employees, most }) =>
      `Ordinært arbejde kan blive fortrængt: Der ønskes ${danishPersons(persons)} ad gangen ved siden af ${danishNumber(employees)} ordinært ${employees === 1 ? 'ansat' : 'ansatte'}. Den vejledende grænse er ${danishNumber(most)}.`,
    'profit-making': 'Det er ikke erklæret, at arbejdet er uden fortjeneste for arbejdsstedet. Samfundstjeneste må ikke skabe fortjeneste.',
    'representative-not-heard': 'Der er ingen udtalelse fra en repræsentant for medarbejderne på arbejdsstedet.',
  },
  deadlines: {},
  fields: DANISH_FIELDS,
  values: {
    'place.kind': { private: 'Privat virksomhed', public: 'Offentlig institution', charity: 'Forening eller velgørende organisation' },
  },
};

export const ENGLISH: CaseTypeWords = {
  title: 'Workplace for community service',
  outcomes: {
    'no-objection': 'The council has no objection to the place',
    conditional: 'The council has no objection to the place on conditions',
    objection: 'The council objects to the place',
  },
  findings: {
    [DATA_MISSING]: ({ field }) => `${String(field)} is not stated. It is needed before the case can be heard.`,
    'displacement-risk': ({ persons, employees, most }) =>
      `Ordinary work may be displaced: ${englishPersons(persons)} at once beside ${englishNumber(employees)} ordinary ${employees === 1 ? 'employee' : 'employees'}. The guiding limit is ${englishNumber(most)}.`,
    'profit-making': 'It is not declared that the work makes no profit for the place. Community service may not make a profit.',
    'representative-not-heard': 'There is no statement of a representative of the employees at the place.',
  },
  deadlines: {},
  fields: ENGLISH_FIELDS,
  values: { 'place.kind': { private: 'Private company', public: 'Public institution', charity: 'Association or charity' } },
};

function danishPersons(count: unknown): string {
  return `${danishNumber(count)} ${count === 1 ? 'person' : 'personer'}`;
}

function englishPersons(count: unknown): string {
  return `${englishNumber(count)} ${count === 1 ? 'person' : 'persons'}`;
}
