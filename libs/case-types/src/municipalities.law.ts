import { day, type LawEntry, source } from '#kernel';

/** A municipality by its three-digit code. */
export interface Municipality {
  readonly code: string;
  readonly name: string;
}

const NORTH_JUTLAND: readonly Municipality[] = [
  { code: '773', name: 'Morsø' },
  { code: '787', name: 'Thisted' },
  { code: '810', name: 'Brønderslev' },
  { code: '813', name: 'Frederikshavn' },
  { code: '820', name: 'Vesthimmerland' },
  { code: '825', name: 'Læsø' },
  { code: '840', name: 'Rebild' },
  { code: '846', name: 'Mariagerfjord' },
  { code: '849', name: 'Jammerbugt' },
  { code: '851', name: 'Aalborg' },
  { code: '860', name: 'Hjørring' },
];

/** The municipalities of the council's area. @source lov om organisering og understøttelse af beskæftigelsesindsatsen m.v. § 28 */
const AREA: readonly LawEntry<readonly Municipality[]>[] = [
  {
    inForceFrom: day('2022-06-01'),
    value: NORTH_JUTLAND,
    unit: 'municipalities of the area',
    source: source('lov om organisering og understøttelse af beskæftigelsesindsatsen m.v.', '§ 28'),
    assumption: false,
  },
];

/** The name of a municipality that is or has been in the area; undefined for any other code. */
export function municipalityNamed(code: string): string | undefined {
  return AREA.flatMap(({ value }) => value).find((municipality) => municipality.code === code)?.name;
}

/** The three-digit codes of all municipalities that are or have been in the area: those a submission may name. */
export function knownMunicipalityCodes(): readonly string[] {
  return [...new Set(AREA.flatMap(({ value }) => value.map(({ code }) => code)))];
}
