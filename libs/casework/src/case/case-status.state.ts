/** Where a case stands in its life. */
export const CASE_STATUSES = [
  'ready',
  'incomplete',
  'in-hearing',
  'heard',
  'at-meeting',
  'decided',
  'notified',
  'closed',
  'withdrawn',
  'misdirected',
] as const;

export type CaseStatus = (typeof CASE_STATUSES)[number];

const BEFORE_DECIDED: readonly CaseStatus[] = ['ready', 'incomplete', 'in-hearing', 'heard', 'at-meeting'];
const ON_RECORD: readonly CaseStatus[] = CASE_STATUSES.filter((status) => status !== 'misdirected');

/** In which states each command may be given. The names are those of the commands' addresses. */
export const PERMITTED_IN = {
  supplement: BEFORE_DECIDED,
  'request-information': ['ready', 'heard', 'at-meeting'],
  'provide-information': ['incomplete'],
  'open-party-hearing': ['ready', 'heard', 'at-meeting'],
  'answer-party-hearing': BEFORE_DECIDED,
  'open-hearing': ['ready', 'heard', 'at-meeting'],
  'extend-hearing': ['in-hearing'],
  'close-hearing': ['in-hearing'],
  reply: ['in-hearing'],
  'declare-disqualification': BEFORE_DECIDED,
  'rule-on-disqualification': BEFORE_DECIDED,
  'call-deputy': ['in-hearing'],
  contact: ['in-hearing'],
  'refer-to-meeting': ['ready', 'in-hearing', 'heard'],
  decide: ['ready', 'in-hearing', 'heard', 'at-meeting'],
  'confirm-dispatch': ['decided'],
  close: ['notified'],
  withdraw: BEFORE_DECIDED,
  'mark-misdirected': ['ready', 'incomplete'],
  reopen: ['decided', 'notified', 'closed', 'withdrawn'],
  assign: ON_RECORD,
  note: ON_RECORD,
  'raise-attention-point': ON_RECORD,
  'add-document': BEFORE_DECIDED,
} as const satisfies Record<string, readonly CaseStatus[]>;

export type CommandName = keyof typeof PERMITTED_IN;

/** Whether a command may be given in a state. */
export function isPermitted(command: CommandName, status: CaseStatus): boolean {
  const states: readonly CaseStatus[] = PERMITTED_IN[command];
  return states.includes(status);
}

/** The commands that may be given in a state, in the order of the table. */
export function permittedIn(status: CaseStatus): readonly CommandName[] {
  return (Object.keys(PERMITTED_IN) as readonly CommandName[]).filter((command) => isPermitted(command, status));
}

/** A case still being worked on: neither closed, withdrawn nor passed on. */
export function isOpen(status: CaseStatus): boolean {
  return status !== 'closed' && status !== 'withdrawn' && status !== 'misdirected';
}

/** A case whose decision stands. */
export function isDecided(status: CaseStatus): boolean {
  return status === 'decided' || status === 'notified' || status === 'closed';
}

/** A case with its committee's decision before it. */
export function isUndecided(status: CaseStatus): boolean {
  return BEFORE_DECIDED.includes(status);
}
