import type { Actor } from '#kernel';
import { shutOutKeyOf } from './audience.policy.js';
import type { Conditions } from './conditions.query.js';

/** Keeps a list of register lines `r` to those whose audience has one of the keys and does not shut the actor out. */
export function keepToAudience(where: Conditions, actor: Actor, keys: readonly string[]): void {
  where.add('r.audience && ', keys, '::text[]');
  const shut = shutOutKeyOf(actor);
  if (shut !== undefined) where.add('', shut, ' <> all (r.audience)');
}
