import type { CaseType, Decision } from '#kernel';
import { accept, reject } from '#kernel';
import { endHearing, unknownOutcome } from '../hearing/hearing.decider.js';
import { STATEMENT_OF_REASONS } from '../hearing/hearing.law.js';
import { partyHearingBefore, partyHearingIsOpen } from '../party-hearing/party-hearing.decider.js';
import { awaitedPartyHearing } from '../party-hearing/party-hearing.state.js';
import type { ConfirmDispatch, Decide, FileLetter, MarkMisdirected, ReopenCase, WithdrawCase } from './case-command.state.js';
import type { Basis, CaseEvent } from './case-event.state.js';
import type { CaseStatus, CommandName } from './case-status.state.js';
import { isDecided, isUndecided, permittedIn } from './case-status.state.js';
import type { CaseState, Dispatch } from './case.state.js';
import { decisionEvent, lacksReasons, outcomeCodes, outcomeNamed } from './decision-made.decider.js';

const DECIDED_ON: { readonly [B in Basis]: readonly CaseStatus[] } = {
  hearing: ['heard'],
  meeting: ['at-meeting'],
  'chair-mandate': ['ready', 'in-hearing', 'heard'],
  secretariat: ['ready'],
};
const BY_SECRETARIAT: readonly string[] = ['not-covered', 'inadmissible'];

/** On which bases a case of a type may be decided as it stands, whoever decides it. */
export function basesOf({ status }: CaseState, type: CaseType): readonly Basis[] {
  const bases = (Object.keys(DECIDED_ON) as readonly Basis[]).filter((basis) => DECIDED_ON[basis].includes(status));
  return bases.filter((basis) => outcomesOn(basis, type).length > 0);
}

/** Decides a case on a basis its state allows. @rejects not-in-this-state, unknown-outcome, party-hearing-open, reasons-missing */
export function decideDecision({ at, data }: Decide, state: CaseState, type: CaseType): Decision<CaseEvent> {
  if (!DECIDED_ON[data.basis].includes(state.status)) return notInThisState(state);
  const known = outcomesOn(data.basis, type);
  const outcome = outcomeNamed(type, data.outcome);
  if (outcome === undefined || !known.includes(outcome.code)) return unknownOutcome(known);
  const awaited = partyHearingBefore(outcome, state, at);
  if (awaited !== undefined) return partyHearingIsOpen(awaited);
  if (lacksReasons(state, outcome, data.reasons)) return reject('reasons-missing', STATEMENT_OF_REASONS);
  const { seatTerms, ...decision } = data;
  return accept<CaseEvent>(
    ...endHearing(state, { at, data: { seatTerms } }, 'decided', undefined),
    decisionEvent(at, decision, state, type),
  );
}

/** A message has gone; quiet when that is known already or the message is not this case's. */
export function decideConfirmDispatch({ at, data }: ConfirmDispatch, state: CaseState): Decision<CaseEvent> {
  const dispatch = state.dispatches.find((owed) => owed.dispatchId === data.dispatchId);
  if (dispatch === undefined) return reject('not-found');
  if (dispatch.confirmedAt !== undefined) return accept<CaseEvent>();
  const about = isOfPartyHearing(dispatch) ? 'party-hearing' : undefined;
  return accept<CaseEvent>({ type: 'DispatchConfirmed', at, data: { dispatchId: data.dispatchId, about } });
}

/**
 * The letter of a dispatch becomes a document of the case, for the secretariat to send; quiet when it is one already, or what
 * it tells of stands no more. @rejects not-found
 */
export function decideFileLetter({ at, data }: FileLetter, state: CaseState): Decision<CaseEvent> {
  const letter = state.dispatches.find(({ dispatchId, channel }) => dispatchId === data.documentId && channel === 'letter');
  if (letter === undefined) return reject('not-found');
  if (!stands(letter, state) || state.documents.some(({ documentId }) => documentId === data.documentId)) return accept<CaseEvent>();
  return accept<CaseEvent>({ type: 'DocumentAdded', at, data: { ...data, access: 'secretariat', hearing: undefined } });
}

/** Whether a message is about a party hearing, which is sent before anything is decided. */
export function isOfPartyHearing({ decisionId }: Dispatch): boolean {
  return decisionId === undefined;
}

function outcomesOn(basis: Basis, type: CaseType): readonly string[] {
  return outcomeCodes(type).filter((code) => basis !== 'secretariat' || BY_SECRETARIAT.includes(code));
}

function stands(dispatch: Dispatch, { status, decision }: CaseState): boolean {
  if (isOfPartyHearing(dispatch)) return isUndecided(status);
  return isDecided(status) && dispatch.decisionId === decision?.decisionId;
}

/** The sender, or the secretariat for it, takes the case back; a hearing under way ends. */
export function decideWithdraw(withdraw: WithdrawCase, state: CaseState): Decision<CaseEvent> {
  const {
    at,
    data: { reason },
  } = withdraw;
  return accept<CaseEvent>(...endHearing(state, withdraw, 'withdrawn', reason), { type: 'CaseWithdrawn', at, data: { reason } });
}

/** The case belongs elsewhere and has been passed on. @source forvaltningsloven § 7, stk. 2 */
export function decideMisdirected({ at, data }: MarkMisdirected): Decision<CaseEvent> {
  return accept<CaseEvent>({ type: 'CaseMisdirected', at, data });
}

/** Takes a finished case up again. */
export function decideReopen({ at, data }: ReopenCase): Decision<CaseEvent> {
  return accept<CaseEvent>({ type: 'CaseReopened', at, data });
}

/** A refusal of a command the case's state does not allow, with those it does. */
export function notInThisState(state: CaseState): Decision<never> {
  const permitted = permittedIn(state.status).filter((command) => isOfUse(command, state));
  return reject('not-in-this-state', undefined, { state: state.status, permitted });
}

/** A party is heard only where one is decided about, and answers only where it is asked. */
function isOfUse(command: CommandName, state: CaseState): boolean {
  if (command === 'open-party-hearing') return state.legalNature === 'decision';
  return command !== 'answer-party-hearing' || awaitedPartyHearing(state) !== undefined;
}
