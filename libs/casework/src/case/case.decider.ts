import type { CaseType, Decider, Decision } from '#kernel';
import { accept, laterOf, reject } from '#kernel';
import {
  decideCloseHearing,
  decideExpireHearing,
  decideExtendHearing,
  decideOpenHearing,
  decideReferToMeeting,
  decideReply,
  hearingIsClosed,
  isAfterHearing,
} from '../hearing/hearing.decider.js';
import { decideCallDeputy, decideDeclaration, decideRuling } from '../hearing/disqualification.decider.js';
import { decideContact } from '../hearing/contact.decider.js';
import { contentHashOf } from '../hearing/hearing-content.state.js';
import { decideAnswerPartyHearing, decideOpenPartyHearing } from '../party-hearing/party-hearing.decider.js';
import type { AddDocument, CaseCommand, ExpireHearing, FileLetter, ReceiveCase } from './case-command.state.js';
import type { CaseEvent } from './case-event.state.js';
import { evolveCase } from './case.projection.js';
import type { CaseStatus } from './case-status.state.js';
import { isPermitted } from './case-status.state.js';
import type { CaseState } from './case.state.js';
import { openHearingOf } from './case.state.js';
import {
  decideConfirmDispatch,
  decideDecision,
  decideFileLetter,
  decideMisdirected,
  decideReopen,
  decideWithdraw,
  isOfPartyHearing,
  notInThisState,
} from './decision.decider.js';
import { decideAttentionPoint } from './attention-point.decider.js';
import { isReopenedBySupplement } from './reopening.policy.js';
import { decideProvideInformation, decideReceive, decideRequestInformation, decideSupplement } from './submission.decider.js';

type Later = Exclude<CaseCommand, ReceiveCase>;
type Deciders = {
  readonly [T in Later['type']]: (command: Extract<Later, { type: T }>, state: CaseState, type: CaseType) => Decision<CaseEvent>;
};

const DECIDERS: Deciders = {
  supplement: decideSupplement,
  'request-information': decideRequestInformation,
  'provide-information': decideProvideInformation,
  'open-hearing': decideOpenHearing,
  'extend-hearing': decideExtendHearing,
  'close-hearing': decideCloseHearing,
  'expire-hearing': decideExpireHearing,
  'open-party-hearing': decideOpenPartyHearing,
  'answer-party-hearing': decideAnswerPartyHearing,
  reply: decideReply,
  'declare-disqualification': decideDeclaration,
  'rule-on-disqualification': decideRuling,
  'call-deputy': decideCallDeputy,
  contact: decideContact,
  'refer-to-meeting': decideReferToMeeting,
  decide: decideDecision,
  'confirm-dispatch': decideConfirmDispatch,
  'file-letter': decideFileLetter,
  close: ({ at }) => accept<CaseEvent>({ type: 'CaseClosed', at, data: {} }),
  withdraw: decideWithdraw,
  'mark-misdirected': decideMisdirected,
  reopen: decideReopen,
  assign: ({ at, data }) => accept<CaseEvent>({ type: 'CaseAssigned', at, data }),
  note: ({ at, data }) => accept<CaseEvent>({ type: 'NoteAdded', at, data }),
  'raise-attention-point': decideAttentionPoint,
  'add-document': decideAddDocument,
};

/** The decider of one case type's cases. @rejects not-in-this-state, dispatch-not-confirmed, hearing-is-closed, and what each command names */
export function caseDecider(type: CaseType): Decider<CaseCommand, CaseState | undefined, CaseEvent> {
  return {
    initial: undefined,
    decide: (command, state) => decideCase(command, state, type),
    evolve: evolveCase,
  };
}

function decideCase(command: CaseCommand, state: CaseState | undefined, type: CaseType): Decision<CaseEvent> {
  if (command.type === 'submit') return state === undefined ? decideReceive(command, type) : notInThisState(state);
  if (state === undefined) return reject('not-found');
  const wrongTime = refuseByState(command, state, type);
  if (wrongTime !== undefined) return wrongTime;
  const decider = DECIDERS[command.type] as (command: Later, state: CaseState, type: CaseType) => Decision<CaseEvent>;
  return notBackInTime(decider(command, state, type), state);
}

function refuseByState(command: Later, state: CaseState, type: CaseType): Decision<never> | undefined {
  if (isOfProduct(command) || isPermitted(command.type, state.status) || isExcepted(command, state, type)) return undefined;
  if (wantsOpenHearing(command) && isAfterHearing(state)) return hearingIsClosed();
  return command.type === 'close' && state.status === 'decided' ? reject('dispatch-not-confirmed') : notInThisState(state);
}

/** What only the product itself says, in every state: it asks the state its own questions. */
function isOfProduct(command: Later): command is ExpireHearing | FileLetter {
  return command.type === 'expire-hearing' || command.type === 'file-letter';
}

/** What the table of commands allows in some cases only: submissions after the decision, the product's own word, and that a party was written to. */
function isExcepted(command: Later, { status, dispatches }: CaseState, type: CaseType): boolean {
  if (command.type === 'supplement') return isSupplementedLater(type, status) || isReopenedBySupplement(type, status);
  if (command.type !== 'confirm-dispatch') return false;
  return command.data.bySystem || dispatches.some((owed) => owed.dispatchId === command.data.dispatchId && isOfPartyHearing(owed));
}

function isSupplementedLater({ supplementedAfterDecision }: CaseType, status: CaseStatus): boolean {
  return supplementedAfterDecision === true && (status === 'decided' || status === 'notified');
}

function wantsOpenHearing({ type }: Later): boolean {
  return type === 'reply' || type === 'extend-hearing' || type === 'close-hearing' || type === 'call-deputy';
}

/** Clocks of a demonstration and of several machines may disagree; the log never goes backwards in time. */
function notBackInTime(decision: Decision<CaseEvent>, { lastAt }: CaseState): Decision<CaseEvent> {
  if (decision.kind === 'refused') return decision;
  return accept(...decision.events.map((event) => ({ ...event, at: laterOf(event.at, lastAt) })));
}

function decideAddDocument({ at, data }: AddDocument, state: CaseState): Decision<CaseEvent> {
  const hearing = openHearingOf(state);
  const { submission, findings } = state;
  const documents = [...state.documents, { ...data, addedAt: at }];
  const change =
    hearing === undefined || data.access !== 'hearing'
      ? undefined
      : { contentHash: contentHashOf({ ...hearing, submission, findings, documents }), material: false };
  return accept<CaseEvent>({ type: 'DocumentAdded', at, data: { ...data, hearing: change } });
}
