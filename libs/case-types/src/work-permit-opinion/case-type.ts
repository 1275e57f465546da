import type { CaseType } from '#kernel';
import { assessWorkPermitOpinion } from './work-permit-opinion.assessment.js';
import { DANISH, ENGLISH, subjectLine } from './work-permit-opinion.messages.js';
import { HEARING, OUTCOMES } from './work-permit-opinion.outcomes.js';
import { SETTINGS } from './settings.policy.js';
import { WorkPermitOpinionSubmission } from './work-permit-opinion.submission.js';

/** SIRI asks whether the pay and terms of a job offered to a third-country national are customary. */
export const workPermitOpinion: CaseType<WorkPermitOpinionSubmission> = {
  name: 'work-permit-opinion',
  legalNature: 'opinion',
  senders: ['agency:siri'],
  submission: WorkPermitOpinionSubmission,
  personal: [],
  immaterial: ['siriRef', 'occupationCode', 'employer.pNumber', 'deadline'],
  outcomes: OUTCOMES,
  hearing: HEARING,
  settings: SETTINGS,
  words: { da: DANISH, en: ENGLISH },
  subjectOf: subjectLine,
  municipalitiesOf: ({ employer }) => (typeof employer?.municipality === 'string' ? [employer.municipality] : []),
  assess: assessWorkPermitOpinion,
};
