import type { CaseType } from '#kernel';
import { municipalityNamed } from '../municipalities.law.js';
import { assessKlvList } from './klv-list.assessment.js';
import { DANISH, ENGLISH, subjectLine } from './klv-list.messages.js';
import { HEARING, OUTCOMES } from './klv-list.outcomes.js';
import { LIST_DUE_DAYS } from './settings.policy.js';
import { KlvListSubmission } from './klv-list.submission.js';

/** A municipality's list of a quarter: placements in company traineeship, useful work and wage subsidy. */
export const klvList: CaseType<KlvListSubmission> = {
  name: 'klv-list',
  legalNature: 'notification',
  senders: ['municipality'],
  submission: KlvListSubmission,
  personal: [],
  immaterial: ['importId', 'settingsVersion', 'file.documentId', 'file.fileName'],
  reopenedBySupplement: true,
  sentAsFile: true,
  outcomes: OUTCOMES,
  hearing: HEARING,
  settings: [LIST_DUE_DAYS],
  words: { da: DANISH, en: ENGLISH },
  subjectOf: ({ municipality, year, quarter }) => subjectLine({ municipality: nameOf(municipality), year, quarter }),
  municipalitiesOf: ({ municipality }) => (municipality === null ? [] : [municipality]),
  uniqueKeyOf: ({ municipality, year, quarter }) => [municipality, year, quarter].join('/'),
  assess: assessKlvList,
};

function nameOf(code: string | null): string | undefined {
  return code === null ? undefined : municipalityNamed(code);
}
