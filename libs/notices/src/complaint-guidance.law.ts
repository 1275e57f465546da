import { type CaseType, type Figure, FIRST_DAY, type Setting, source, textUpTo } from '#kernel';

const LONGEST_TEXT = 2000;

/**
 * What the receiver of a decision that is not fully granted is told about complaining; text in Danish.
 * [assumption] Which authority hears complaints over the committee's decisions, and within what time, is not known: the text names
 * none and says whom to ask. A council that knows better settles a text of its own.
 * @source forvaltningsloven § 25
 */
export const COMPLAINT_GUIDANCE: Figure<string> = [
  {
    inForceFrom: FIRST_DAY,
    value:
      'Er I uenige i afgørelsen, så skriv til sekretariatet og oplys sagsnummeret. Sekretariatet vejleder jer om, hvorvidt der kan klages over afgørelsen, hvem klagen i så fald skal sendes til, og inden hvilken frist.',
    unit: 'text',
    source: source('forvaltningsloven', '§ 25'),
    assumption: true,
  },
];

/** What is told about complaining over decisions in cases of a type. @source forvaltningsloven § 25 */
export function complaintGuidanceOf({ name, words }: CaseType): Setting<string> {
  return {
    key: `complaint-guidance.${name}`,
    titles: { da: `Klagevejledning: ${words.da.title}`, en: `Complaint guidance: ${words.en.title}` },
    defaults: COMPLAINT_GUIDANCE,
    read: textUpTo(LONGEST_TEXT),
  };
}
