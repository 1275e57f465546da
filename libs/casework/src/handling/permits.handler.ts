import { caseTypeNamed } from '#case-types';
import { can, type Resource } from '#identity';
import type { Permits } from './judge.policy.js';

/** Asks the one policy whether an actor may give a command about a case. */
export const permits: Permits = (actor, command, { council, sender, type }) => {
  const resource: Resource = { council, senders: caseTypeNamed(type)?.senders ?? [], sender: sender.principal };
  const byMandate = command.type === 'decide' && command.data.basis === 'chair-mandate' && can(actor, 'decide-by-mandate', resource);
  return byMandate || can(actor, command.type, resource);
};
