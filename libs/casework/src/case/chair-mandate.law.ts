import { type CaseType, FIRST_DAY, type LegalSource, type Setting, source, yesOrNo } from '#kernel';

/** What the council has given its committee's chair to decide alone. @source no provision found */
const MANDATE: LegalSource = source('rådets praksis', 'formandens bemyndigelse');

/** Whether the chair decides cases of a type by mandate of the council, without the committee. @source no provision found; settled by each council */
export function chairMandateOf({ name, words }: CaseType): Setting<boolean> {
  return {
    key: `chair-mandate.${name}`,
    titles: { da: `Formandens bemyndigelse: ${words.da.title}`, en: `Chair's mandate: ${words.en.title}` },
    defaults: [{ inForceFrom: FIRST_DAY, value: true, unit: 'true or false', source: MANDATE, assumption: true }],
    read: yesOrNo,
  };
}
