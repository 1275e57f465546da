/** What a scheme can cover. */
export const UNIT_KINDS = ['enterprise', 'department', 'production-unit'] as const;

export type UnitKind = (typeof UNIT_KINDS)[number];

/** What a scheme covers; null where not stated. */
export interface StatedUnit {
  readonly kind: UnitKind | null;
  readonly name: string | null;
}

/** Whether two statements are of the same unit: nothing stated of both tells them apart. A company has one enterprise, whatever it is called. */
export function isSameUnit(one: StatedUnit | null, other: StatedUnit | null): boolean {
  if (one === null || other === null) return true;
  if (!agree(one.kind, other.kind)) return false;
  const isEnterprise = one.kind === 'enterprise' && other.kind === 'enterprise';
  return isEnterprise || agree(written(one.name), written(other.name));
}

function agree(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other;
}

/** A name without the differences that people's typing makes; null when there is none. */
function written(name: string | null): string | null {
  const told = (name ?? '').normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
  return told === '' ? null : told;
}
