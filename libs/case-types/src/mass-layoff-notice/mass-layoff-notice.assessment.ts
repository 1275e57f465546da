import type { Assessment, AssessmentFacts, Finding, LegalSource } from '#kernel';
import { DATA_MISSING, finding, missingPaths } from '#kernel';
import { type AppliedLaw, lawOf, ruleSetOf, settled } from '../applied-law.assessment.js';
import { coverage } from './coverage.assessment.js';
import { noticeDay, type NoticeTold, possibleDuplicate, windowCrossed } from './earlier-notices.assessment.js';
import { REQUIRED_DATA } from './mass-layoff-notice.law.js';
import { type Duties, effect, negotiation, type NoticeDays, personList } from './notices.assessment.js';
import { BANKRUPTCY_FREES } from './settings.policy.js';
import { type StatedWorkplace, stricterRegime, stricterWorkplaces } from './stricter.assessment.js';

/** What the assessment reads of a submission; null where not stated. */
export interface MassLayoffTerms extends NoticeTold, NoticeDays {
  readonly workplaces: readonly StatedWorkplace[] | null;
  readonly bankruptcy: boolean | null;
}

const REQUIRED = [
  ...['employer.name', 'employer.cvr', 'employer.sector', 'employer.municipality', 'contact.name', 'contact.email', 'workplaces'],
  ...['normalEmployeesEnterprise', 'plannedDismissals', 'reason', 'periodFrom', 'periodTo', 'negotiationsStartedAt', 'notice1SentAt'],
];
const REQUIRED_OF_WORKPLACES = ['municipality', 'normalEmployees', 'plannedDismissals'];

/** Judges a notice by the law of the day notice 1 was sent, or was received here when no day is stated. */
export function assessMassLayoffNotice(terms: MassLayoffTerms, facts: AssessmentFacts): Assessment {
  const law = lawOf(terms.notice1SentAt, facts);
  const { findings, deadlines } = dutiesOf(terms, facts, law);
  const others = [windowCrossed(terms, noticeDay(terms.notice1SentAt, facts.receivedAt), facts, law.on), possibleDuplicate(terms, facts)];
  return {
    ruleSet: ruleSetOf(law),
    findings: [...missingData(terms), ...stated(coverage(terms, law.on)), ...findings, ...others.flatMap(stated)],
    deadlines,
  };
}

function missingData(terms: MassLayoffTerms): readonly Finding[] {
  return [
    ...missingPaths(terms, REQUIRED).map((path) => finding(DATA_MISSING, 'warning', REQUIRED_DATA, { path })),
    ...(terms.workplaces ?? []).flatMap(missingOfWorkplace),
  ];
}

/** A workplace is told by its number, counted from 1; its path counts from 0. */
function missingOfWorkplace(workplace: StatedWorkplace, place: number): readonly Finding[] {
  return missingPaths(workplace, REQUIRED_OF_WORKPLACES).map((field) =>
    finding(DATA_MISSING, 'warning', REQUIRED_DATA, { path: `workplaces.${place}.${field}`, data: { workplace: place + 1 } }),
  );
}

/** The duties of the notices, whether or not the numbers are covered: what counts as one enterprise may be decided otherwise. */
function dutiesOf(terms: MassLayoffTerms, { assessedAt }: AssessmentFacts, law: AppliedLaw): Duties {
  const { on } = law;
  const frees = settled(BANKRUPTCY_FREES, law);
  if (terms.bankruptcy === true && frees.value) return { findings: [freedByBankruptcy(frees.source)], deadlines: [] };
  const stricter = stricterWorkplaces(terms.workplaces ?? [], on);
  const regime = { on, isStricter: stricter.length > 0 };
  const duties = [negotiation(terms, regime), personList(terms, regime, assessedAt), effect(terms, regime)];
  return {
    findings: [...stated(stricterRegime(stricter, on)), ...duties.flatMap(({ findings }) => findings)],
    deadlines: duties.flatMap(({ deadlines }) => deadlines),
  };
}

function freedByBankruptcy(rule: LegalSource): Finding {
  return finding('no-duty-in-bankruptcy', 'info', rule, { path: 'bankruptcy' });
}

function stated(found: Finding | undefined): readonly Finding[] {
  return found === undefined ? [] : [found];
}
