import { ProblemException } from '#platform';

/** What is wrong with one field of a request, in the words of the contract. */
export type FieldCode =
  | 'required'
  | 'unknown-field'
  | 'not-a-date'
  | 'not-an-instant'
  | 'not-an-integer'
  | 'not-a-number'
  | 'out-of-range'
  | 'too-long'
  | 'unknown-value'
  | 'invalid-cvr'
  | 'invalid-p-number'
  | 'unknown-municipality'
  | 'cpr-like-content';

/** A malformed field by its JSON pointer. */
export interface FieldFault {
  readonly pointer: string;
  readonly code: FieldCode;
}

const DETAILS: Readonly<Record<FieldCode, string>> = {
  required: 'Feltet skal udfyldes.',
  'unknown-field': 'Feltet kendes ikke her. Fjern det, eller ret dets navn.',
  'not-a-date': 'Skriv en dag, der findes, som ÅÅÅÅ-MM-DD.',
  'not-an-instant': 'Skriv et tidspunkt med tidszone, for eksempel 2026-03-10T12:00:00Z.',
  'not-an-integer': 'Skriv et helt tal.',
  'not-a-number': 'Skriv et tal.',
  'out-of-range': 'Værdien ligger uden for det tilladte.',
  'too-long': 'Teksten er for lang. Forkort den.',
  'unknown-value': 'Værdien kan ikke bruges her. Beskrivelsen af kaldet nævner, hvad der kan.',
  'invalid-cvr': 'CVR-nummeret er ikke gyldigt. Skriv de otte cifre uden mellemrum.',
  'invalid-p-number': 'P-nummeret skal have ti cifre uden mellemrum.',
  'unknown-municipality': 'Kommunekoden kendes ikke. Skriv dens tre cifre, for eksempel 851.',
  'cpr-like-content': 'Teksten indeholder noget, der ligner et CPR-nummer. Skriv ikke CPR-numre her.',
};

/** A member's name as a JSON pointer. */
export function pointerTo(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A request that cannot be read, field by field. */
export function malformed(...faults: readonly FieldFault[]): ProblemException {
  return new ProblemException(400, 'malformed', {
    errors: faults.map(({ pointer, code }) => ({ pointer, code, detail: DETAILS[code] })),
  });
}
