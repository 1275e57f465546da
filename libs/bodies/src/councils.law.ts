import { day, type LawEntry, source } from '#kernel';

/**
 * What the council of North Jutland is called, by the act that set it up.
 * @source lov om organisering og understøttelse af beskæftigelsesindsatsen m.v. § 28; renamed by LOV 1656 of 30/12/2024. That the new name
 * is borne from 1 January 2025 is an assumption: the commencement clause was not seen.
 */
export const NORTH_JUTLAND_COUNCIL_NAMES: readonly LawEntry<string>[] = [
  {
    inForceFrom: day('2022-06-01'),
    value: 'Det Regionale Arbejdsmarkedsråd Nordjylland',
    unit: 'name',
    source: source(
      'lov om organisering og understøttelse af beskæftigelsesindsatsen m.v.',
      '§ 28',
      'https://www.elov.dk/lov-om-organisering-og-understottelse-af-beskaeftigelsesindsatsen-mv/kapitel/5/',
    ),
    assumption: false,
  },
  {
    inForceFrom: day('2025-01-01'),
    value: 'Det Regionale Beskæftigelsesråd Nordjylland',
    unit: 'name',
    source: source(
      'lov om organisering og understøttelse af beskæftigelsesindsatsen m.v.',
      '§ 28',
      'https://elov.dk/lov-om-organisering-og-understottelse-af-beskaeftigelsesindsatsen-mv/paragraf/28',
    ),
    assumption: true,
  },
];

/**
 * What the committee that handles cases on the council's behalf is called.
 * @source minutes of RAR Nordjylland, 22 September 2022, point 3.2.1: set up on 1 June 2022
 */
export const CASE_COMMITTEE_NAMES: readonly LawEntry<string>[] = [
  {
    inForceFrom: day('2022-06-01'),
    value: 'Sagsudvalget',
    unit: 'name',
    source: source('referat af møde i RAR Nordjylland 22. september 2022', 'punkt 3.2.1'),
    assumption: false,
  },
];
