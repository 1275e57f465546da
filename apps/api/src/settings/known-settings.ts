import { EXTRA_CLOSED_DAYS } from '#bodies';
import { caseTypes, LAW_SETTINGS } from '#case-types';
import {
  chairMandateOf,
  closeWhenAllAnsweredOf,
  hearingDaysOf,
  hearingRuleOf,
  legalNatureOf,
  PARTY_HEARING_DAYS,
  REMINDER_SETTINGS,
} from '#casework';
import type { CaseType, Setting } from '#kernel';
import { complaintGuidanceOf } from '#notices';
import { LIST_SETTINGS, QUARTER_SETTINGS } from '#placement-lists';

/** Everything a council may settle for itself. */
export const KNOWN_SETTINGS: readonly Setting[] = [
  EXTRA_CLOSED_DAYS,
  PARTY_HEARING_DAYS,
  ...REMINDER_SETTINGS,
  ...LAW_SETTINGS,
  ...LIST_SETTINGS,
  ...QUARTER_SETTINGS,
  ...caseTypes.flatMap(settingsOf),
];

/** Whatever there is to settle about cases of a type. */
function settingsOf(type: CaseType): readonly Setting[] {
  const hearing = [hearingRuleOf(type), hearingDaysOf(type), closeWhenAllAnsweredOf(type)];
  return [...hearing, legalNatureOf(type), chairMandateOf(type), complaintGuidanceOf(type), ...type.settings];
}
