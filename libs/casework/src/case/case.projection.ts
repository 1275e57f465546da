import type { DisqualificationDeclared, DisqualificationRuled, HearingEvent } from '../hearing/hearing-event.state.js';
import type { Hearing } from '../hearing/hearing.state.js';
import { evolveHearing, isOut, openedHearing, withContent } from '../hearing/hearing.state.js';
import type {
  CaseEvent,
  CaseReceived,
  DecisionMade,
  DispatchConfirmed,
  HearingChange,
  Standstill,
  SubmissionOnRecord,
} from './case-event.state.js';
import type { CaseStatus } from './case-status.state.js';
import { withAnswer, withOpened } from '../party-hearing/party-hearing.state.js';
import type { CaseState, Dispatch } from './case.state.js';
import type { PlannedDispatch } from './planned-dispatch.state.js';
import { latestHearing, outOf, waitingDispatches } from './case.state.js';

/** States that a new assessment does not move. */
const KEPT_WHEN_ASSESSED: readonly CaseStatus[] = ['in-hearing', 'decided', 'notified'];

type Later = Exclude<CaseEvent, CaseReceived>;
type Evolvers = { readonly [T in Later['type']]: (state: CaseState, event: Extract<Later, { type: T }>) => CaseState };

const EVOLVERS: Evolvers = {
  CaseAssessed: (state, { data }) => ({
    ...state,
    ruleSet: data.ruleSet,
    findings: data.findings,
    deadlines: data.deadlines,
    status: assessedStatus(state, data.complete),
  }),
  SubmissionSupplemented: (state, { data }) =>
    withHearingContent({ ...withSubmission(state, data), ...answered(state, data.stoodStill) }, data.hearing),
  InformationRequested: (state, { at, data }) => ({
    ...state,
    status: 'incomplete',
    request: { questions: data.questions, askedAt: at },
  }),
  InformationProvided: (state, { data }) => ({ ...withSubmission(state, data), ...answered(state, data.stoodStill) }),
  CaseAssigned: (state, { data }) => ({ ...state, assignee: data.to }),
  NoteAdded: (state) => state,
  DocumentAdded: (state, { at, data: { hearing, ...document } }) =>
    withHearingContent({ ...state, documents: [...state.documents, { ...document, addedAt: at }] }, hearing),
  PartyHearingOpened: (state, event) => ({
    ...state,
    partyHearings: withOpened(state, event),
    dispatches: [...state.dispatches, ...owed(event.data.dispatches, undefined)],
  }),
  PartyHearingAnswered: (state, event) => ({ ...state, partyHearings: withAnswer(state, event) }),
  CaseReferredToMeeting: (state, { data }) => ({ ...state, status: 'at-meeting', seats: union(state.seats, data.seats) }),
  AttentionPointRaised: (state) => state,
  DecisionMade: decided,
  DispatchConfirmed: dispatchConfirmed,
  CaseClosed: (state) => ({ ...state, status: 'closed' }),
  CaseWithdrawn: (state) => ({ ...state, status: 'withdrawn', request: undefined }),
  CaseMisdirected: (state) => ({ ...state, status: 'misdirected', request: undefined }),
  CaseReopened: (state, { at }) => ({ ...state, status: 'ready', request: undefined, reopenedAt: at }),
  HearingOpened: (state, event) => ({
    ...state,
    status: 'in-hearing',
    hearings: [...state.hearings, openedHearing(event, latestHearing(state), outOf(state))],
    seats: union(
      state.seats,
      event.data.seats.map((seat) => seat.seatId),
    ),
  }),
  HearingExtended: heard,
  HearingReplyGiven: heard,
  DisqualificationDeclared: (state, event: DisqualificationDeclared) =>
    heard({ ...state, out: union(outOf(state), [event.data.memberId]) }, event),
  DisqualificationRuled: (state, event: DisqualificationRuled) => heard({ ...state, out: outAfter(outOf(state), event) }, event),
  DeputyCalled: heard,
  SeatContacted: heard,
  HearingClosed: (state, event) => ({ ...heard(state, event), status: event.data.outcome === 'approved' ? 'heard' : 'at-meeting' }),
};

/** What an event makes of a case. The first event of a case is `CaseReceived`; reads no law. @throws when it is not */
export function evolveCase(state: CaseState | undefined, event: CaseEvent): CaseState {
  const evolved = event.type === 'CaseReceived' ? received(event) : evolveLater(state, event);
  return { ...evolved, lastAt: event.at };
}

function evolveLater(state: CaseState | undefined, event: Later): CaseState {
  if (state === undefined) throw new Error(`a case cannot begin with ${event.type}`);
  const evolver = EVOLVERS[event.type] as (state: CaseState, event: Later) => CaseState;
  return evolver(state, event);
}

function received({ at, data }: CaseReceived): CaseState {
  return {
    id: data.caseId,
    number: data.number,
    type: data.caseType,
    legalNature: data.legalNature,
    council: data.council,
    sender: data.sender,
    status: 'incomplete',
    subject: data.subject,
    municipalities: data.municipalities,
    party: data.party,
    uniqueKey: data.uniqueKey,
    readers: data.readers,
    confidentialUntil: data.confidentialUntil,
    submission: data.submission,
    personalRef: data.personalRef,
    contentSha256: data.contentSha256,
    receivedAt: at,
    ruleSet: '',
    findings: [],
    deadlines: [],
    stoodStill: { days: 0, milliseconds: 0 },
    request: undefined,
    hearings: [],
    seats: [],
    out: [],
    partyHearings: undefined,
    documents: [],
    decision: undefined,
    dispatches: [],
    assignee: undefined,
    reopenedAt: undefined,
    lastAt: at,
  };
}

function assessedStatus({ status }: CaseState, complete: boolean): CaseStatus {
  if (KEPT_WHEN_ASSESSED.includes(status)) return status;
  return complete ? 'ready' : 'incomplete';
}

function withSubmission(state: CaseState, record: SubmissionOnRecord): CaseState {
  const { submission, personalRef, contentSha256, subject, municipalities, party, uniqueKey, readers, confidentialUntil } = record;
  return { ...state, submission, personalRef, contentSha256, subject, municipalities, party, uniqueKey, readers, confidentialUntil };
}

function answered({ stoodStill }: CaseState, more: Standstill): Pick<CaseState, 'stoodStill' | 'request'> {
  const days = stoodStill.days + more.days;
  return { stoodStill: { days, milliseconds: stoodStill.milliseconds + more.milliseconds }, request: undefined };
}

function withHearingContent(state: CaseState, change: HearingChange | undefined): CaseState {
  if (change === undefined) return state;
  return { ...state, hearings: withLatest(state.hearings, (hearing) => withContent(hearing, change.contentHash, change.material)) };
}

function heard(state: CaseState, event: Exclude<HearingEvent, { type: 'HearingOpened' }>): CaseState {
  return { ...state, hearings: withLatest(state.hearings, (hearing) => evolveHearing(hearing, event, outOf(state))) };
}

function outAfter(out: readonly string[], { data }: DisqualificationRuled): readonly string[] {
  return isOut(data) ? union(out, [data.memberId]) : out.filter((memberId) => memberId !== data.memberId);
}

function decided(state: CaseState, { at, data: { dispatches, ...decision } }: DecisionMade): CaseState {
  return {
    ...state,
    status: 'decided',
    request: undefined,
    decision: { ...decision, decidedAt: at },
    dispatches: [...state.dispatches, ...owed(dispatches, decision.decisionId)],
  };
}

function owed(planned: readonly PlannedDispatch[], decisionId: string | undefined): readonly Dispatch[] {
  return planned.map((dispatch) => ({ ...dispatch, decisionId, confirmedAt: undefined }));
}

function dispatchConfirmed(state: CaseState, { at, data }: DispatchConfirmed): CaseState {
  const dispatches = state.dispatches.map((dispatch) =>
    dispatch.dispatchId === data.dispatchId ? { ...dispatch, confirmedAt: at } : dispatch,
  );
  const confirmed = { ...state, dispatches };
  const done = state.status === 'decided' && waitingDispatches(confirmed).length === 0;
  return done ? { ...confirmed, status: 'notified' } : confirmed;
}

function withLatest(hearings: readonly Hearing[], change: (hearing: Hearing) => Hearing): readonly Hearing[] {
  return hearings.map((hearing, index) => (index === hearings.length - 1 ? change(hearing) : hearing));
}

function union(known: readonly string[], more: readonly string[]): readonly string[] {
  return [...new Set([...known, ...more])];
}
