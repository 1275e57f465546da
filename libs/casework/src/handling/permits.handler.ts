import { caseTypeNamed } from '#case-types';
import { can, type Resource } from '#identity';
import { recordsRuling } from '../hearing/ruling.policy.js';
import type { Permits } from './judge.policy.js';

/** Asks the one policy whether an actor may give a command about a case. */
export const permits: Permits = (actor, command, state) => {
  const { council, sender, type } = state;
  const resource: Resource = { council, senders: caseTypeNamed(type)?.senders ?? [], sender: sender.principal };
  const byMandate = command.type === 'decide' && command.data.basis === 'chair-mandate' && can(actor, 'decide-by-mandate', resource);
  if (!byMandate && !can(actor, command.type, resource)) return false;
  return command.type !== 'rule-on-disqualification' || recordsRuling(actor, command.data, command.data.memberId, state);
};
