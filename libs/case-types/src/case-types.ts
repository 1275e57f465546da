import type { CaseType } from '#kernel';
import { communityServicePlace } from './community-service-place/case-type.js';
import { klvList } from './klv-list/case-type.js';
import { massLayoffNotice } from './mass-layoff-notice/case-type.js';
import { quotaDispensation } from './quota-dispensation/case-type.js';
import { workPermitOpinion } from './work-permit-opinion/case-type.js';
import { workSharingExtension } from './work-sharing-extension/case-type.js';

/** Every kind of case that councils handle. */
export const caseTypes: readonly CaseType[] = [
  communityServicePlace,
  klvList,
  massLayoffNotice,
  quotaDispensation,
  workPermitOpinion,
  workSharingExtension,
];

/** The case type with a name; undefined when there is none. */
export function caseTypeNamed(name: string): CaseType | undefined {
  return caseTypes.find((type) => type.name === name);
}
