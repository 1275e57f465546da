import type { QuotaScale } from './quota.law.js';

/** How many supported persons, as full-time equivalents, a workplace may have for its ordinary employees; a whole number. */
export function capOf(ordinaryEmployees: number, scale: QuotaScale): number {
  const first = Math.floor(Math.min(ordinaryEmployees, scale.upTo) / scale.perSupported);
  const above = Math.floor(Math.max(0, ordinaryEmployees - scale.upTo) / scale.perSupportedAbove);
  return Math.max(scale.least, first) + above;
}
