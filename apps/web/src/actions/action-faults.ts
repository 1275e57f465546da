import { problemText } from '#platform';
import { FAULT_WORDS } from '../words/danish-actions.js';
import type { ActionField } from './action-fields.js';
import type { ShownFault } from './action.page.js';
import { faultText } from './field.page.js';
import type { GivenAction } from './given-action.js';

/** The field that is to blame for a refusal. */
const BLAMED: Readonly<Record<string, string | undefined>> = {
  'reasons-missing': 'begrundelse',
  'hearing-too-short': 'frist',
  'unknown-outcome': 'udfald',
};

/** What is wrong with a form, by its fields. */
export function fieldFaults(fields: readonly ActionField[], { faults }: GivenAction): readonly ShownFault[] {
  return faults.map((fault) => ({ field: fault.name, text: faultText(fields, fault) }));
}

/** Why a command was not carried out, in words. */
export function refusalFault(fields: readonly ActionField[], code: string): ShownFault {
  if (code === 'version-changed') return { field: undefined, text: FAULT_WORDS.changed };
  const { title, detail } = problemText(code);
  const field = fields.find(({ name }) => name === BLAMED[code])?.name;
  return { field, text: field === undefined ? `${title}. ${detail}` : detail };
}
