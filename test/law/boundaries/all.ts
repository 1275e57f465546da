import { type BoundaryTable, fileTable, submissionTable } from '../boundary-table.js';
import { communityServicePlace } from './community-service-place.js';
import { klvFile } from './klv-file.js';
import { klvList } from './klv-list.js';
import { klvQuarter } from './klv-quarter.js';
import { massLayoffNotice } from './mass-layoff-notice.js';
import { quotaDispensation } from './quota-dispensation.js';
import { workPermitOpinion } from './work-permit-opinion.js';
import { workSharingExtension } from './work-sharing-extension.js';

/** The tables of all case types that have one; first the one that knows the rules of form all types share. */
export const BOUNDARIES: readonly BoundaryTable[] = [
  submissionTable(massLayoffNotice),
  submissionTable(communityServicePlace),
  submissionTable(quotaDispensation),
  submissionTable(workPermitOpinion),
  submissionTable(workSharingExtension),
  submissionTable(klvList),
  fileTable(klvFile),
  klvQuarter,
];
