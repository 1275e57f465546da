import { type Day, day, type Figure, FIRST_DAY, type LawEntry, type LegalSource, source } from '#kernel';

/** A period of law under which cases are judged; its id is the rule-set id a case records. */
export type RegimeId = 'RAR_2022' | 'RBR_2025' | 'REFORM_2026_02' | 'REFORM_2026_07' | 'LAB_2027';

/** What decides by which day's law a case is judged: its event, as when a notice was sent, or its receipt. */
export type LawGoesBy = 'event' | 'receipt';

/** The first days of the regimes whose commencement was not seen. */
export interface RegimeStarts {
  readonly RBR_2025: Day;
  readonly LAB_2027: Day;
}

const RBR_ACT = source('lov nr. 1656 af 30/12/2024');
const COMING_ACT = source('den kommende lov om en aktiv beskæftigelsesindsats');
const REFORM = source('lov nr. 1750 af 29/12/2025');

/** A case goes by the law of the day of its event. [assumption] @source none found */
export const LAW_GOES_BY: Figure<LawGoesBy> = [
  {
    inForceFrom: FIRST_DAY,
    value: 'event',
    unit: 'event, or receipt',
    source: source('rådets praksis', 'hvilken dags regler der gælder'),
    assumption: true,
  },
];

/** The first day of the regional employment councils. [assumption] @source lov nr. 1656 af 30/12/2024, whose commencement clause was not seen */
export const RBR_2025_START: Figure<Day> = [
  {
    inForceFrom: FIRST_DAY,
    value: day('2025-01-01'),
    unit: 'first day',
    source: RBR_ACT,
    assumption: true,
  },
];

/** The first day of the act that follows the present ones. [assumption] @source expected, not passed */
export const LAB_2027_START: Figure<Day> = [
  {
    inForceFrom: FIRST_DAY,
    value: day('2027-01-01'),
    unit: 'first day',
    source: COMING_ACT,
    assumption: true,
  },
];

/** The regimes in the order of the acts; the first holds for earlier days too. */
export function regimes(starts: RegimeStarts): Figure<RegimeId> {
  return [
    began(day('2022-06-01'), 'RAR_2022', source('lov om organisering og understøttelse af beskæftigelsesindsatsen m.v.', 'kapitel 5')),
    began(starts.RBR_2025, 'RBR_2025', RBR_ACT),
    began(day('2026-02-01'), 'REFORM_2026_02', REFORM),
    began(day('2026-07-01'), 'REFORM_2026_07', REFORM),
    began(starts.LAB_2027, 'LAB_2027', COMING_ACT),
  ];
}

function began(inForceFrom: Day, value: RegimeId, act: LegalSource): LawEntry<RegimeId> {
  return { inForceFrom, value, unit: 'rule-set id', source: act, assumption: false };
}
