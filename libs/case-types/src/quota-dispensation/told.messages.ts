import { danishNumber, englishNumber } from '../figures.messages.js';

/** Parts of sentences made of a finding's data. What is not there is shown as a dash. */

const DASH = '–';
const MOST_NAMED = 5;

type Data = Readonly<Record<string, unknown>>;

/** `4 personer`. */
export function danishPersons(count: unknown): string {
  return `${danishNumber(count)} ${count === 1 ? 'person' : 'personer'}`;
}

/** `4 persons`. */
export function englishPersons(count: unknown): string {
  return `${englishNumber(count)} ${count === 1 ? 'person' : 'persons'}`;
}

/** `Park og Vej, Nord: 8 personer i alt (nu 4), og der er plads til 4`; a long list is cut. */
export function danishWorkplaces(values: unknown): string {
  return listed(values, (at, { now, total, cap }) => {
    return `${at}: ${danishPersons(total)} i alt (nu ${danishNumber(now)}), og der er plads til ${danishNumber(cap)}`;
  });
}

/** `Park og Vej, Nord: 8 persons in all (now 4), with room for 4`; a long list is cut. */
export function englishWorkplaces(values: unknown): string {
  return listed(values, (at, { now, total, cap }) => {
    return `${at}: ${englishPersons(total)} in all (now ${englishNumber(now)}), with room for ${englishNumber(cap)}`;
  });
}

function listed(values: unknown, tell: (at: string, workplace: Data) => string): string {
  const all: readonly Data[] = Array.isArray(values) ? values : [{}];
  const told = all.slice(0, MOST_NAMED).map((workplace) => tell(nameOf(workplace), workplace));
  return [...told, ...(all.length > MOST_NAMED ? ['…'] : [])].join('; ');
}

/** A workplace goes by its name, one without a name by its P-number. */
function nameOf({ name, pNumber }: Data): string {
  return [name, pNumber].find((text) => typeof text === 'string' && text.trim() !== '')?.toString() ?? DASH;
}
