import { danishNumber, text } from '../figures.messages.js';
import { municipalityNamed } from '../municipalities.law.js';

/** Parts of sentences made of a finding's data. What is not there is shown as a dash. */

const DASH = '–';
const MOST_NAMED = 5;

/** `NJ-2022-000001, NJ-2022-000002`; a long list is cut. */
export function list(values: unknown): string {
  const all: readonly unknown[] = Array.isArray(values) ? values : [DASH];
  return [...all.slice(0, MOST_NAMED).map(text), ...(all.length > MOST_NAMED ? ['…'] : [])].join(', ');
}

/** `Aalborg: 50 af 100`. */
export function workplaces(values: unknown, of: string): string {
  const all: readonly Readonly<Record<string, unknown>>[] = Array.isArray(values) ? values : [{}];
  return all
    .map(({ municipality, employees, dismissals }) => {
      const code = text(municipality);
      return `${municipalityNamed(code) ?? code}: ${danishNumber(dismissals)} ${of} ${danishNumber(employees)}`;
    })
    .join(', ');
}

/** The field that is not stated; one of a workplace is told with the workplace's number. */
export function missing(data: Readonly<Record<string, unknown>>, fields: Readonly<Record<string, string>>, workplace: string): string {
  if (data['workplace'] === undefined) return text(data['field']);
  const field = text(data['path']).split('.').at(-1) ?? '';
  return `${workplace} ${danishNumber(data['workplace'])}: ${fields[`workplaces.${field}`] ?? field}`;
}
