import { type CaseType, FIRST_DAY, type LegalNature, type LegalSource, type Setting, source, wordOf } from '#kernel';

/** What the council does in cases of a type is read out of the acts, which do not say it outright. @source no provision found */
const READING: LegalSource = source('rådets praksis', 'sagernes karakter');

/** What the council does in cases of a type: decides them for a party, gives an opinion, or takes note. @source no provision found; settled by each council */
export function legalNatureOf({ name, words, legalNature }: CaseType): Setting<LegalNature> {
  return {
    key: `legal-nature.${name}`,
    titles: { da: `Sagens karakter: ${words.da.title}`, en: `Nature of the case: ${words.en.title}` },
    defaults: [
      { inForceFrom: FIRST_DAY, value: legalNature, unit: 'decision, opinion or notification', source: READING, assumption: true },
    ],
    read: wordOf(['decision', 'opinion', 'notification']),
  };
}
