import { type Day, day, inForce, type LawEntry, source } from '#kernel';

/** A municipality: its three-digit code and its name without the word for municipality. */
export interface Municipality {
  readonly code: string;
  readonly name: string;
}

/**
 * The municipalities each council covers, in order of code.
 * @source lov om organisering og understøttelse af beskæftigelsesindsatsen m.v. § 28; that the same eleven were covered before the act of
 * 30/12/2024 is taken from the minutes and slides of the council
 */
const COUNCIL_MUNICIPALITIES: ReadonlyMap<string, readonly LawEntry<readonly Municipality[]>[]> = new Map([
  [
    'nj',
    [
      {
        inForceFrom: day('2022-06-01'),
        value: [
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
        ],
        unit: 'municipalities',
        source: source(
          'lov om organisering og understøttelse af beskæftigelsesindsatsen m.v.',
          '§ 28',
          'https://elov.dk/lov-om-organisering-og-understottelse-af-beskaeftigelsesindsatsen-mv/paragraf/28',
        ),
        assumption: false,
      },
    ],
  ],
]);

/** The municipalities a council covers on a day, in order of code; none for a council that is not known. */
export function municipalitiesOn(council: string, on: Day): readonly Municipality[] {
  return inForce(COUNCIL_MUNICIPALITIES.get(council) ?? [], on)?.value ?? [];
}
