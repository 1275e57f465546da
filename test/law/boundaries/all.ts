import type { Boundaries } from '../boundary.js';
import { massLayoffNotice } from './mass-layoff-notice.js';
import { workPermitOpinion } from './work-permit-opinion.js';

/** The tables of all case types that have one. */
export const BOUNDARIES: readonly Boundaries[] = [massLayoffNotice, workPermitOpinion];
