import { day, type LawEntry, source } from '#kernel';

/**
 * What the receiver of a decision that is not fully granted is told about complaining; text in Danish.
 * [assumption] Which authority hears complaints over the committee's decisions, and within what time, is not known: the text names
 * none and says whom to ask. A council that knows better gives entries of its own.
 * @source forvaltningsloven § 25
 */
export const COMPLAINT_GUIDANCE: readonly LawEntry<string>[] = [
  {
    inForceFrom: day('2022-06-01'),
    value:
      'Er I uenige i afgørelsen, så skriv til sekretariatet og oplys sagsnummeret. Sekretariatet vejleder jer om, hvorvidt der kan klages over afgørelsen, hvem klagen i så fald skal sendes til, og inden hvilken frist.',
    unit: 'text',
    source: source('forvaltningsloven', '§ 25'),
    assumption: true,
  },
];
