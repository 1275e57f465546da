import type { Actor, Role, SenderKind } from '#kernel';

export type Action =
  | 'submit'
  | 'supplement'
  | 'request-information'
  | 'provide-information'
  | 'open-party-hearing'
  | 'answer-party-hearing'
  | 'open-hearing'
  | 'extend-hearing'
  | 'close-hearing'
  | 'expire-hearing'
  | 'reply'
  | 'declare-disqualification'
  | 'rule-on-disqualification'
  | 'call-deputy'
  | 'contact'
  | 'refer-to-meeting'
  | 'decide'
  | 'decide-by-mandate'
  | 'confirm-dispatch'
  | 'file-letter'
  | 'close'
  | 'withdraw'
  | 'mark-misdirected'
  | 'reopen'
  | 'assign'
  | 'note'
  | 'raise-attention-point'
  | 'add-document'
  | 'read-case'
  | 'reassess'
  | 'read-contact-tasks'
  | 'read-list-overview'
  | 'read-list-quarter'
  | 'distribute-lists'
  | 'read-settings'
  | 'change-setting'
  | 'appoint-member'
  | 'elect-chair'
  | 'record-meeting'
  | 'read-agenda'
  | 'read-queues'
  | 'retry-job'
  | 'move-clock';

/**
 * What is acted on: its council, who may send such a case, and the principal that sent this one. Where there is no case
 * yet, `sender` is undefined; where no case is meant at all, `senders` is empty too.
 */
export interface Resource {
  readonly council: string;
  readonly senders: readonly SenderKind[];
  readonly sender: string | undefined;
}

/** A role, or a sender's relation to the case: `the-sender` sent this one, `a-sender` may send such cases. */
type Grant = Role | 'the-sender' | 'a-sender';

const COMMITTEE: readonly Role[] = ['chair', 'member', 'deputy'];
const SENDING: readonly Role[] = ['company', 'municipality', 'agency'];

/** Who may do what. Whether a case may be seen at all is the audience's word; `read-case` only keeps out who never reads cases. */
const GRANTS: Readonly<Record<Action, readonly Grant[]>> = {
  submit: ['a-sender', 'secretariat'],
  supplement: ['the-sender', 'secretariat'],
  'request-information': ['secretariat'],
  'provide-information': ['the-sender'],
  'open-party-hearing': ['secretariat'],
  'answer-party-hearing': ['the-sender', 'secretariat'],
  'open-hearing': ['secretariat'],
  'extend-hearing': ['secretariat'],
  'close-hearing': ['secretariat'],
  'expire-hearing': ['system'],
  reply: COMMITTEE,
  'declare-disqualification': COMMITTEE,
  'rule-on-disqualification': ['chair', 'member', 'secretariat'],
  'call-deputy': ['secretariat'],
  contact: ['secretariat'],
  'refer-to-meeting': ['secretariat', 'chair'],
  decide: ['secretariat'],
  'decide-by-mandate': ['chair'],
  'confirm-dispatch': ['secretariat', 'system'],
  'file-letter': ['system'],
  close: ['secretariat'],
  withdraw: ['the-sender', 'secretariat'],
  'mark-misdirected': ['secretariat'],
  reopen: ['secretariat'],
  assign: ['secretariat'],
  note: ['secretariat'],
  'raise-attention-point': ['secretariat', ...COMMITTEE],
  'add-document': ['the-sender', 'secretariat'],
  'read-case': ['secretariat', ...COMMITTEE, 'constituency', ...SENDING, 'presidency', 'auditor', 'system'],
  reassess: ['secretariat', 'presidency', 'auditor'],
  'read-contact-tasks': ['secretariat'],
  'read-list-overview': ['secretariat', ...COMMITTEE, 'constituency', 'municipality', 'presidency', 'auditor'],
  'read-list-quarter': ['secretariat', ...COMMITTEE, 'constituency', 'municipality', 'presidency', 'auditor'],
  'distribute-lists': ['secretariat'],
  'read-settings': ['secretariat', ...COMMITTEE, 'presidency', 'auditor', 'admin'],
  'change-setting': ['secretariat'],
  'appoint-member': ['secretariat'],
  'elect-chair': ['secretariat'],
  'record-meeting': ['secretariat'],
  'read-agenda': ['secretariat', ...COMMITTEE, 'presidency', 'auditor'],
  'read-queues': ['secretariat', 'admin'],
  'retry-job': ['secretariat', 'admin'],
  'move-clock': ['admin'],
};

/** Says whether an actor may do something; nobody acts in another council than their own. */
export function can(actor: Actor, action: Action, resource: Resource): boolean {
  return actor.council === resource.council && GRANTS[action].some((grant) => holds(actor, grant, resource));
}

function holds(actor: Actor, grant: Grant, resource: Resource): boolean {
  if (grant !== 'the-sender' && grant !== 'a-sender') return actor.role === grant;
  const { organisation, role } = actor;
  if (organisation === undefined || !SENDING.includes(role)) return false;
  return grant === 'the-sender' ? organisation === resource.sender : maySend(organisation, resource.senders);
}

/** Whether an organisation, by its principal, is among those who may send. */
export function maySend(organisation: string, senders: readonly SenderKind[]): boolean {
  return senders.some((kind) => isOfKind(organisation, kind));
}

function isOfKind(organisation: string, kind: SenderKind): boolean {
  return kind === 'company' || kind === 'municipality' ? organisation.startsWith(`${kind}:`) : organisation === kind;
}
