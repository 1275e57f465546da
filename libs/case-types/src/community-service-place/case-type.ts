import type { CaseType } from '#kernel';
import { assessCommunityServicePlace } from './community-service-place.assessment.js';
import { DANISH, ENGLISH, subjectLine } from './community-service-place.messages.js';
import { HEARING, OUTCOMES } from './community-service-place.outcomes.js';
import { DISPLACEMENT_MEASURES } from './settings.policy.js';
import { CommunityServicePlaceSubmission } from './community-service-place.submission.js';

/** The prison service asks what the council thinks of a place that offers itself for community service. */
export const communityServicePlace: CaseType<CommunityServicePlaceSubmission> = {
  name: 'community-service-place',
  legalNature: 'opinion',
  senders: ['agency:prison-service'],
  submission: CommunityServicePlaceSubmission,
  personal: ['supervisorContact'],
  immaterial: ['place.cvr', 'place.pNumber'],
  outcomes: OUTCOMES,
  hearing: HEARING,
  settings: [DISPLACEMENT_MEASURES],
  words: { da: DANISH, en: ENGLISH },
  subjectOf: subjectLine,
  municipalitiesOf: ({ place }) => (place?.municipality == null ? [] : [place.municipality]),
  assess: assessCommunityServicePlace,
};
