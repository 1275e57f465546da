import type { QuotaScale } from './quota.law.js';

/** How many supported persons, as full-time equivalents, a workplace may have for its ordinary employees; a whole number. */
export function capOf(ordinaryEmployees: number, scale: QuotaScale): number {
  if (ordinaryEmployees <= scale.upTo) return Math.max(scale.least, Math.floor(ordinaryEmployees / scale.perSupported));
  const above = Math.floor((ordinaryEmployees - scale.upTo) / scale.perSupportedAbove);
  return Math.floor(scale.upTo / scale.perSupported) + above;
}
