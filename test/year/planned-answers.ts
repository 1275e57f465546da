import type { Chance } from '../resilience/chance.js';

/** What a member says of a case, or that nothing comes. */
export type PlannedAnswer = 'approve' | 'approve-with-remark' | 'object' | 'request-meeting' | 'abstain' | 'silent';

/** The eight who have a seat; the chair is one of them. */
export const MEMBERS = [
  ...['member-da-1', 'member-da-2', 'member-da-3'],
  ...['chair', 'member-fh-2', 'member-fh-3'],
  ...['member-kl-1', 'member-dh-1'],
];

const QUORUM = 5;
const SILENCE_IS_ABSTENTION = ['work-sharing-extension', 'quota-dispensation'];
/** Of a hundred hearings: the rest are of one mind. */
const OBJECTED_TO = 8;
const TO_BE_MET_ABOUT = 5;
const LITTLE_ANSWERED = 8;

/** What the eight say: most approve, some are silent, and now and then somebody objects or asks for a meeting. */
export function plannedAnswers(chance: Chance): readonly PlannedAnswer[] {
  const answers = MEMBERS.map(() => chance.oneOf<PlannedAnswer>([...approvals(14), 'approve-with-remark', 'abstain', 'silent', 'silent']));
  const mood = chance.between(1, 100);
  if (mood <= OBJECTED_TO) return replaced(answers, chance, 'object');
  if (mood <= OBJECTED_TO + TO_BE_MET_ABOUT) return replaced(answers, chance, 'request-meeting');
  if (mood <= OBJECTED_TO + TO_BE_MET_ABOUT + LITTLE_ANSWERED)
    return answers.map((answer, seat) => (seat < QUORUM - 1 ? answer : 'silent'));
  return answers;
}

/** What such answers come to under the ordinary rule of a case type. */
export function outcomeOf(caseType: string, answers: readonly PlannedAnswer[]): string {
  if (answers.includes('request-meeting')) return 'meeting-requested';
  const given = answers.filter((answer) => answer !== 'silent');
  const present = SILENCE_IS_ABSTENTION.includes(caseType) ? given.length : answers.length;
  if (present < QUORUM) return 'no-quorum';
  return answers.includes('object') ? 'objected' : 'approved';
}

function approvals(count: number): readonly PlannedAnswer[] {
  return Array.from({ length: count }, () => 'approve');
}

function replaced(answers: readonly PlannedAnswer[], chance: Chance, by: PlannedAnswer): readonly PlannedAnswer[] {
  const seat = chance.between(0, answers.length - 1);
  return answers.map((answer, place) => (place === seat ? by : answer));
}
