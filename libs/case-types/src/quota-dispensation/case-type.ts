import type { CaseType } from '#kernel';
import { assessQuotaDispensation } from './quota-dispensation.assessment.js';
import { DANISH, ENGLISH, subjectLine } from './quota-dispensation.messages.js';
import { HEARING, OUTCOMES } from './quota-dispensation.outcomes.js';
import { QuotaDispensationSubmission } from './quota-dispensation.submission.js';

/** A municipality applies to have more persons in useful work at a workplace than the quota allows. */
export const quotaDispensation: CaseType<QuotaDispensationSubmission> = {
  name: 'quota-dispensation',
  legalNature: 'decision',
  senders: ['municipality'],
  submission: QuotaDispensationSubmission,
  personal: ['representativeHearing.name'],
  immaterial: [],
  outcomes: OUTCOMES,
  hearing: HEARING,
  settings: [],
  words: { da: DANISH, en: ENGLISH },
  subjectOf: subjectLine,
  municipalitiesOf: ({ municipality }) => (municipality === null ? [] : [municipality]),
  assess: assessQuotaDispensation,
};
