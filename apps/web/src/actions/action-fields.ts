import { FIELD_WORDS } from '../words/danish-actions.js';

/** A way to fill in a field that offers a choice. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

/** One field of a form: a line, a text of paragraphs, a text of one item a line, a day, or one of a few options. */
export interface ActionField {
  readonly name: string;
  readonly kind: 'line' | 'text' | 'lines' | 'day' | 'choice';
  readonly label: string;
  readonly hint: string | undefined;
  readonly isRequired: boolean;
  /** Of a choice; empty for the other kinds. */
  readonly options: readonly FieldOption[];
}

interface Worded {
  readonly label: string;
  readonly hint?: string;
}

type Written = Exclude<ActionField['kind'], 'choice'>;

/** A field that must be filled in. */
export function required(name: string, kind: Written, { label, hint }: Worded): ActionField {
  return { name, kind, label, hint, isRequired: true, options: [] };
}

/** A field that may be left empty, and says so. */
export function optional(name: string, kind: Written, { label, hint }: Worded): ActionField {
  return { name, kind, label: FIELD_WORDS.optional(label), hint, isRequired: false, options: [] };
}

/** A choice of one of some options; an option with the empty value stands for none of them. */
export function choice(name: string, { label, hint }: Worded, options: readonly FieldOption[]): ActionField {
  return { name, kind: 'choice', label, hint, isRequired: options.every(({ value }) => value !== ''), options };
}
