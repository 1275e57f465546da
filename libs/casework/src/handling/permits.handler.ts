import { caseTypeNamed } from '#case-types';
import { can, type Resource } from '#identity';
import { isWithinMandate } from '../case/chair-mandate.policy.js';
import { recordsRuling } from '../hearing/ruling.policy.js';
import type { Permits } from './judge.policy.js';

/** Asks the one policy whether an actor may give a command about a case. */
export const permits: Permits = (actor, command, state) => {
  const { council, sender } = state;
  const type = caseTypeNamed(state.type);
  const resource: Resource = { council, senders: type?.senders ?? [], sender: sender.principal };
  if (type !== undefined && !isWithinMandate(command, type)) return false;
  const byMandate = command.type === 'decide' && command.data.basis === 'chair-mandate' && can(actor, 'decide-by-mandate', resource);
  if (!byMandate && !can(actor, command.type, resource)) return false;
  return command.type !== 'rule-on-disqualification' || recordsRuling(actor, command.data, command.data.memberId, state);
};
