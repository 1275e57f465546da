import { type Day, day, inForce, type LawEntry, source } from '#kernel';

/** A period of law under which cases are judged; its id is the rule-set id a case records. */
export type RegimeId = 'RAR_2022' | 'RBR_2025' | 'REFORM_2026_02' | 'REFORM_2026_07' | 'LAB_2027';

const UNIT = 'rule-set id';
const REFORM = source('lov nr. 1750 af 29/12/2025');

const FIRST: LawEntry<RegimeId> = {
  inForceFrom: day('2022-06-01'),
  value: 'RAR_2022',
  unit: UNIT,
  source: source('lov om organisering og understøttelse af beskæftigelsesindsatsen m.v.', 'kapitel 5'),
  assumption: false,
};

/** The regimes in their order. The day RBR began and what follows the present acts in 2027 are assumptions. */
const REGIMES: readonly LawEntry<RegimeId>[] = [
  FIRST,
  { inForceFrom: day('2025-01-01'), value: 'RBR_2025', unit: UNIT, source: source('lov nr. 1656 af 30/12/2024'), assumption: true },
  { inForceFrom: day('2026-02-01'), value: 'REFORM_2026_02', unit: UNIT, source: REFORM, assumption: false },
  { inForceFrom: day('2026-07-01'), value: 'REFORM_2026_07', unit: UNIT, source: REFORM, assumption: false },
  {
    inForceFrom: day('2027-01-01'),
    value: 'LAB_2027',
    unit: UNIT,
    source: source('den kommende lov om en aktiv beskæftigelsesindsats'),
    assumption: true,
  },
];

/** The regime a day falls under; days before the first regime fall under it as well. */
export function regimeOn(on: Day): RegimeId {
  return (inForce(REGIMES, on) ?? FIRST).value;
}
