import { type Addressee, type CaseType, isStated } from '#kernel';
import { assessWorkSharingExtension } from './work-sharing-extension.assessment.js';
import { DANISH, ENGLISH, subjectLine } from './work-sharing-extension.messages.js';
import { HEARING, OUTCOMES } from './work-sharing-extension.outcomes.js';
import { SETTINGS } from './settings.policy.js';
import { WorkSharingExtensionSubmission } from './work-sharing-extension.submission.js';

const NOT_STATED = { name: null, cvr: null, pNumber: null };

/** A company asks, through its municipality, to share work for more than thirteen weeks. */
export const workSharingExtension: CaseType<WorkSharingExtensionSubmission> = {
  name: 'work-sharing-extension',
  legalNature: 'decision',
  senders: ['municipality'],
  submission: WorkSharingExtensionSubmission,
  personal: [],
  immaterial: ['company.pNumber', 'councilReceivedAt'],
  outcomes: OUTCOMES,
  hearing: HEARING,
  settings: SETTINGS,
  words: { da: DANISH, en: ENGLISH },
  subjectOf: subjectLine,
  municipalitiesOf: ({ company }) => (company?.municipality == null ? [] : [company.municipality]),
  toldByLetterOf: (submission) => [companyOf(submission)],
  assess: assessWorkSharingExtension,
};

/** The party, which the municipality speaks for but does not stand in for; whatever of it is stated, it is told. */
function companyOf({ company }: WorkSharingExtensionSubmission): Addressee {
  const { name, cvr, pNumber } = company ?? NOT_STATED;
  return {
    principal: cvr === null ? 'company' : `company:${cvr}`,
    name: name === null || !isStated(name) ? 'Virksomheden' : name,
    lines: [...numbered('CVR-nr.', cvr), ...numbered('P-nr.', pNumber)],
  };
}

function numbered(label: string, number: string | null): readonly string[] {
  return number === null ? [] : [`${label} ${number}`];
}
