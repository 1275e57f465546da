import { FIRST_DAY, type LegalSource, type Setting, source, wholeNumber } from '#kernel';

const MOST_WORKING_DAYS = 60;

/** A party may state its view before it is decided against, within a time that the authority sets. @source forvaltningsloven § 19 */
export const PARTY_HEARING: LegalSource = source('forvaltningsloven', '§ 19', 'https://danskelove.dk/forvaltningsloven/19');

/** How long a party has to answer, in working days. @source forvaltningsloven § 19, which leaves the time to the authority */
export const PARTY_HEARING_DAYS: Setting<number> = {
  key: 'party-hearing-days',
  titles: { da: 'Frist ved partshøring', en: 'Time for a party hearing' },
  defaults: [{ inForceFrom: FIRST_DAY, value: 10, unit: 'working days', source: PARTY_HEARING, assumption: true }],
  read: wholeNumber(1, MOST_WORKING_DAYS),
};
