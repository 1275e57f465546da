import type { Boundaries } from '../boundary.js';
import { communityServicePlace } from './community-service-place.js';
import { massLayoffNotice } from './mass-layoff-notice.js';
import { quotaDispensation } from './quota-dispensation.js';
import { workPermitOpinion } from './work-permit-opinion.js';
import { workSharingExtension } from './work-sharing-extension.js';

/** The tables of all case types that have one; first the one that knows the rules of form all types share. */
export const BOUNDARIES: readonly Boundaries[] = [
  massLayoffNotice,
  communityServicePlace,
  quotaDispensation,
  workPermitOpinion,
  workSharingExtension,
];
