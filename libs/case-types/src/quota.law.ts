import { type Figure, FIRST_DAY, source } from '#kernel';

/** How many supported persons a workplace may have for its ordinary employees. */
export interface QuotaScale {
  /** One supported person for each so many ordinary employees. */
  readonly perSupported: number;
  /** So many supported persons are always allowed. */
  readonly least: number;
  /** Up to so many ordinary employees that scale holds. */
  readonly upTo: number;
  /** Above that, one more for each so many. */
  readonly perSupportedAbove: number;
}

const BAB = 'bekendtgørelse om en aktiv beskæftigelsesindsats';
const BAB_65 = 'https://www.elov.dk/bekendtgorelse-om-en-aktiv-beskaeftigelsesindsats/paragraf/65/';

/** One supported person for each 5 ordinary employees, at least one; above 50 one more for each 10. @source BAB § 65, stk. 1; no day told */
export const QUOTA: Figure<QuotaScale> = [
  {
    inForceFrom: FIRST_DAY,
    value: { perSupported: 5, least: 1, upTo: 50, perSupportedAbove: 10 },
    unit: 'ordinary employees (work-years) for each supported person, supported persons, ordinary employees, ordinary employees',
    source: source(BAB, '§ 65, stk. 1', BAB_65),
    assumption: false,
  },
];
