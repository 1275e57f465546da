import { type Ground, GROUNDS } from '#casework';
import { holdsCprLike } from '#case-types';
import type { FormFields } from '../http/form.js';
import type { DeclarationFault } from './disqualification.page.js';

const LONGEST = 2000;

/** A declaration of disqualification as a form gives it. */
export interface GivenDeclaration {
  readonly ground: Ground | undefined;
  readonly explanation: string;
  readonly faults: readonly DeclarationFault[];
}

/** Reads a declaration, with what is wrong with its fields. */
export function givenDeclaration({ grund, forklaring = '' }: FormFields): GivenDeclaration {
  const ground = GROUNDS.find((one) => one === grund);
  const explanation = forklaring.replaceAll('\r\n', '\n');
  const fault = faultOf(explanation);
  return { ground, explanation, faults: [...(ground === undefined ? (['ground'] as const) : []), ...(fault === undefined ? [] : [fault])] };
}

function faultOf(explanation: string): DeclarationFault | undefined {
  if (explanation === '') return 'explanation';
  if (explanation.length > LONGEST) return 'long';
  return holdsCprLike(explanation) ? 'cpr' : undefined;
}
