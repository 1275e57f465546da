import type { CaseType, Finding, LegalNature } from '#kernel';
import type { CaseCommand } from '../../libs/casework/src/case/case-command.state.js';
import type { CaseStatus } from '../../libs/casework/src/case/case-status.state.js';

type Asked = Exclude<CaseCommand['type'], 'submit' | 'expire-hearing' | 'file-letter'>;

const BEFORE_DECIDED: readonly CaseStatus[] = ['ready', 'incomplete', 'in-hearing', 'heard', 'at-meeting'];
const ALL_BUT_MISDIRECTED: readonly CaseStatus[] = [...BEFORE_DECIDED, 'decided', 'notified', 'closed', 'withdrawn'];

/** The contract's table of commands: in which states each may be given. */
const GIVEN_IN: { readonly [A in Asked]: readonly CaseStatus[] } = {
  supplement: BEFORE_DECIDED,
  'request-information': ['ready', 'heard', 'at-meeting'],
  'provide-information': ['incomplete'],
  'open-hearing': ['ready', 'heard', 'at-meeting'],
  'extend-hearing': ['in-hearing'],
  'close-hearing': ['in-hearing'],
  reply: ['in-hearing'],
  'declare-disqualification': BEFORE_DECIDED,
  'rule-on-disqualification': BEFORE_DECIDED,
  'call-deputy': ['in-hearing'],
  contact: ['in-hearing'],
  'open-party-hearing': ['ready', 'heard', 'at-meeting'],
  'answer-party-hearing': BEFORE_DECIDED,
  'refer-to-meeting': ['ready', 'in-hearing', 'heard'],
  decide: ['ready', 'in-hearing', 'heard', 'at-meeting'],
  'confirm-dispatch': ['decided'],
  close: ['notified'],
  withdraw: BEFORE_DECIDED,
  'mark-misdirected': ['ready', 'incomplete'],
  reopen: ['decided', 'notified', 'closed', 'withdrawn'],
  assign: ALL_BUT_MISDIRECTED,
  note: ALL_BUT_MISDIRECTED,
  'raise-attention-point': ALL_BUT_MISDIRECTED,
  'add-document': BEFORE_DECIDED,
};

const DECIDED_ON: Readonly<Record<string, readonly CaseStatus[]>> = {
  hearing: ['heard'],
  meeting: ['at-meeting'],
  'chair-mandate': ['ready', 'in-hearing', 'heard'],
  secretariat: ['ready'],
};

/** Whether the contract lets a command be given in a state to a case of a type. */
export function mayBeGiven(command: CaseCommand, status: CaseStatus, type: CaseType): boolean {
  if (command.type === 'submit') return false;
  if (command.type === 'expire-hearing' || command.type === 'file-letter') return true;
  if (command.type === 'confirm-dispatch' && command.data.bySystem) return true;
  if (command.type === 'supplement') return GIVEN_IN.supplement.includes(status) || takesLater(type, status);
  return GIVEN_IN[command.type].includes(status);
}

/** Whether a decision may be made: on a basis that the state allows, of an outcome of the type, with the reasons it owes. */
export function mayBeDecided(
  { data }: Extract<CaseCommand, { type: 'decide' }>,
  { status, legalNature, type }: { readonly status: CaseStatus; readonly legalNature: LegalNature; readonly type: CaseType },
): boolean {
  const outcome = type.outcomes.find(({ code }) => code === data.outcome);
  if (outcome === undefined || DECIDED_ON[data.basis]?.includes(status) !== true) return false;
  if (data.basis === 'secretariat' && !['not-covered', 'inadmissible'].includes(data.outcome)) return false;
  return legalNature !== 'decision' || outcome.fullyGranted || data.reasons !== undefined;
}

/** Whether a hearing may be opened: no finding bars it, and no rule asks for more days than deadlines given by default leave. */
export function mayBeHeard({ data: { rule } }: Extract<CaseCommand, { type: 'open-hearing' }>, findings: readonly Finding[]): boolean {
  return (rule.minDays ?? 0) === 0 && findings.every(({ severity }) => severity !== 'blocking');
}

/** “`mass-layoff-notice` also decided, notified”; a new version of a list takes a finished case up again. */
function takesLater({ supplementedAfterDecision, reopenedBySupplement }: CaseType, status: CaseStatus): boolean {
  const hasDecision = status === 'decided' || status === 'notified';
  return (supplementedAfterDecision === true && hasDecision) || (reopenedBySupplement === true && (hasDecision || status === 'closed'));
}
