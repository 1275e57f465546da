import { type CaseType, copenhagenDayOf, settledOn } from '#kernel';
import type { CaseCommand } from './case-command.state.js';
import { chairMandateOf } from './chair-mandate.law.js';

/** Whether a command keeps within what the council has given its chair to decide that day; only decisions by mandate can go beyond it. */
export function isWithinMandate({ type: name, at, data }: CaseCommand, type: CaseType): boolean {
  if (name !== 'decide' || data.basis !== 'chair-mandate') return true;
  return settledOn(chairMandateOf(type), copenhagenDayOf(at), data.settings).value;
}
