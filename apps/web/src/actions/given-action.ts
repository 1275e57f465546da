import { holdsCprLike } from '#case-types';
import { day, isDay } from '#kernel';
import type { FormFields } from '../http/form.js';
import type { FAULT_WORDS } from '../words/danish-actions.js';
import type { ActionField } from './action-fields.js';

const LONGEST_LINE = 500;
const LONGEST_TEXT = 10_000;
const MOST_LINES = 100;
const FIRST_DAY = day('1950-01-01');
const LAST_DAY = day('2199-12-31');

/** What is wrong with one field. */
export interface ActionFault {
  readonly name: string;
  readonly why: Exclude<keyof typeof FAULT_WORDS, 'changed' | 'refused'>;
}

/** What was filled in, by the name of the field; empty where nothing was. */
export type ActionValues = Readonly<Record<string, string>>;

/** A form as it was sent, with what is wrong with its fields. */
export interface GivenAction {
  readonly values: ActionValues;
  readonly faults: readonly ActionFault[];
}

/** Reads a form by its fields; what it does not ask for counts for nothing. */
export function givenAction(fields: readonly ActionField[], form: FormFields): GivenAction {
  const values = Object.fromEntries(fields.map(({ name }) => [name, (form[name] ?? '').replaceAll('\r\n', '\n')]));
  const faults = fields.flatMap((field) => {
    const why = faultOf(field, values[field.name] ?? '');
    return why === undefined ? [] : [{ name: field.name, why }];
  });
  return { values, faults };
}

/** The lines of a text that hold something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function faultOf({ kind, isRequired, options }: ActionField, value: string): ActionFault['why'] | undefined {
  if (kind === 'choice') return options.some((option) => option.value === value) ? undefined : 'unchosen';
  if (value === '') return isRequired ? 'missing' : undefined;
  return kind === 'day' ? dayFault(value) : textFault(kind, value);
}

function dayFault(value: string): 'day' | undefined {
  return isDay(value) && value >= FIRST_DAY && value <= LAST_DAY ? undefined : 'day';
}

function textFault(kind: 'line' | 'text' | 'lines', value: string): 'long' | 'many' | 'cpr' | undefined {
  if (value.length > (kind === 'line' ? LONGEST_LINE : LONGEST_TEXT)) return 'long';
  if (kind === 'lines' && linesOf(value).length > MOST_LINES) return 'many';
  return holdsCprLike(value) ? 'cpr' : undefined;
}
