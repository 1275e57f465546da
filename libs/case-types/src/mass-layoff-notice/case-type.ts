import type { CaseType } from '#kernel';
import { assessMassLayoffNotice } from './mass-layoff-notice.assessment.js';
import { DANISH, ENGLISH, subjectLine } from './mass-layoff-notice.messages.js';
import { HEARING, OUTCOMES } from './mass-layoff-notice.outcomes.js';
import { BANKRUPTCY_FREES } from './settings.policy.js';
import { MassLayoffNoticeSubmission } from './mass-layoff-notice.submission.js';

/** An employer gives notice of redundancies of a larger extent. */
export const massLayoffNotice: CaseType<MassLayoffNoticeSubmission> = {
  name: 'mass-layoff-notice',
  legalNature: 'notification',
  senders: ['company', 'municipality'],
  submission: MassLayoffNoticeSubmission,
  personal: ['contact'],
  immaterial: ['employer.address', 'employer.pNumbers', 'confidentialUntil'],
  supplementedAfterDecision: true,
  outcomes: OUTCOMES,
  hearing: HEARING,
  settings: [BANKRUPTCY_FREES],
  namesCases: ['numbers'],
  words: { da: DANISH, en: ENGLISH },
  subjectOf: subjectLine,
  municipalitiesOf: (submission) => [...new Set([...employersOf(submission), ...workplacesOf(submission)])],
  partyOf: ({ employer }) => employer?.cvr ?? undefined,
  readersOf: (submission) => [...new Set(workplacesOf(submission))].map((code) => `municipality:${code}`),
  confidentialUntilOf: ({ confidentialUntil }) => confidentialUntil ?? undefined,
  assess: assessMassLayoffNotice,
};

function employersOf({ employer }: MassLayoffNoticeSubmission): readonly string[] {
  return employer?.municipality == null ? [] : [employer.municipality];
}

function workplacesOf({ workplaces }: MassLayoffNoticeSubmission): readonly string[] {
  return (workplaces ?? []).flatMap(({ municipality }) => municipality ?? []);
}
