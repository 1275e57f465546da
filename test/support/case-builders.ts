import type { CaseDeadline, Finding, HearingRule, Instant, JsonObject, Side } from '#kernel';
import { canonicalJson, instant, sha256 } from '#kernel';
import type {
  CaseEvent,
  DocumentOnRecord,
  FindingRaised,
  HearingChange,
  Standstill,
  SubmissionOnRecord,
} from '../../libs/casework/src/case/case-event.state.js';
import { evolveCase } from '../../libs/casework/src/case/case.projection.js';
import type { PlannedDispatch } from '../../libs/casework/src/case/planned-dispatch.state.js';
import type { CaseState } from '../../libs/casework/src/case/case.state.js';
import type { Answer, ClosingCause, HearingOutcome, SeatInHearing } from '../../libs/casework/src/hearing/hearing-event.state.js';
import { toyType } from './toy-case-type.js';

/** The moments of a case in March 2026, all in winter time: received on a Monday, opened on the Tuesday. */
export const RECEIVED_AT = instant('2026-03-02T09:00:00.000Z');
export const OPENED_AT = instant('2026-03-03T09:00:00.000Z');
export const CLOSES_AT = instant('2026-03-10T22:59:59.999Z');
export const CLOSED_AT = instant('2026-03-10T23:00:00.999Z');
export const LATER = instant('2026-03-12T09:00:00.000Z');
const ANSWERED_AT = instant('2026-03-04T09:00:00.000Z');

export const HASH = 'a'.repeat(64);
export const CONTACT = { name: 'Ida Prøve', email: 'ida@example.org' };
export const SUBMISSION: JsonObject = { title: 'Togbane', amount: 50, reference: 'R-1', municipality: '851', contact: CONTACT };
export const ON_RECORD: JsonObject = { ...SUBMISSION, contact: null };

const sideOf: Readonly<Record<string, Side>> = { a: 'da', b: 'da', c: 'da', d: 'fh', e: 'fh', f: 'fh', g: 'kl', h: 'dh' };

/** Seats `seat-a` … `seat-h` held by `member-a` … `member-h`: three of DA, three of FH, one of KL, one of DH. */
export function seats(letters = 'abcdefgh'): readonly SeatInHearing[] {
  return Array.from(letters, (letter) => {
    const side = sideOf[letter] ?? 'dh';
    return { seatId: `seat-${letter}`, side, organisation: side.toUpperCase(), holder: `member-${letter}` };
  });
}

const record = (submission: JsonObject) => ({
  submission: { ...submission, contact: null },
  personalRef: 'personal-1',
  contentSha256: sha256(canonicalJson(submission)),
  subject: typeof submission['title'] === 'string' ? submission['title'] : 'Uden titel',
  municipalities: ['851'],
  party: undefined,
  uniqueKey: undefined,
  readers: [],
  confidentialUntil: undefined,
});

const NO_STANDSTILL: Standstill = { days: 0, milliseconds: 0 };

/** Events as they stand in the log, each with what a spec does not care about filled in. */
export const event = {
  received: (
    submission: JsonObject = SUBMISSION,
    legalNature: 'decision' | 'opinion' = 'opinion',
    given: Partial<SubmissionOnRecord> = {},
  ): CaseEvent => ({
    type: 'CaseReceived',
    at: RECEIVED_AT,
    data: {
      ...record(submission),
      ...given,
      caseId: 'case-1',
      number: 'NJ-2026-000001',
      caseType: 'toy',
      legalNature,
      council: 'nj',
      sender: { principal: 'company:11111111', name: 'Træ ApS' },
      registeredBySecretariat: false,
    },
  }),
  assessed: (given: { findings?: readonly Finding[]; deadlines?: readonly CaseDeadline[]; complete?: boolean } = {}): CaseEvent => ({
    type: 'CaseAssessed',
    at: RECEIVED_AT,
    data: { ruleSet: 'toys-2026', findings: [], deadlines: [], complete: true, ...given },
  }),
  supplemented: (submission: JsonObject, hearing?: HearingChange, at: Instant = LATER): CaseEvent => ({
    type: 'SubmissionSupplemented',
    at,
    data: { ...record(submission), changed: [], stoodStill: NO_STANDSTILL, hearing },
  }),
  informationRequested: (at: Instant): CaseEvent => ({ type: 'InformationRequested', at, data: { questions: ['Hvorfor?'] } }),
  informationProvided: (at: Instant, stoodStill: Standstill): CaseEvent => ({
    type: 'InformationProvided',
    at,
    data: { ...record(SUBMISSION), changed: [], stoodStill },
  }),
  assigned: (): CaseEvent => ({ type: 'CaseAssigned', at: LATER, data: { to: 'user-7' } }),
  noted: (at: Instant = LATER): CaseEvent => ({ type: 'NoteAdded', at, data: { text: 'Ringet op.' } }),
  documentAdded: (document: Partial<DocumentOnRecord> = {}, hearing?: HearingChange): CaseEvent => ({
    type: 'DocumentAdded',
    at: LATER,
    data: { ...documentOnRecord(document), hearing },
  }),
  hearingOpened: (
    given: {
      rule?: Partial<HearingRule>;
      seats?: readonly SeatInHearing[];
      round?: number;
      closesAt?: Instant;
      closeWhenAllAnswered?: boolean;
    } = {},
  ): CaseEvent => ({
    type: 'HearingOpened',
    at: OPENED_AT,
    data: {
      round: given.round ?? 1,
      question: 'Kan I tiltræde?',
      recommendation: 'granted',
      recommendationText: 'Sekretariatet indstiller imødekommelse.',
      closesAt: given.closesAt ?? CLOSES_AT,
      rule: { ...toyType.hearing.rule, ...given.rule },
      seats: given.seats ?? seats(),
      deputies: undefined,
      closeWhenAllAnswered: given.closeWhenAllAnswered,
      contentHash: HASH,
    },
  }),
  hearingExtended: (closesAt: Instant): CaseEvent => ({ type: 'HearingExtended', at: ANSWERED_AT, data: { closesAt, reason: 'Ferie' } }),
  replied: (
    letter: string,
    answer: Answer,
    memberId = `member-${letter}`,
    at: Instant = ANSWERED_AT,
    minorityStatement?: string,
  ): CaseEvent => ({
    type: 'HearingReplyGiven',
    at,
    data: {
      ...{ round: 1, seatId: `seat-${letter}`, memberId, answer },
      ...{ remark: undefined, minorityStatement, contentHash: HASH, handedOn: undefined },
    },
  }),
  declared: (letter: string, memberId = `member-${letter}`): CaseEvent => ({
    type: 'DisqualificationDeclared',
    at: ANSWERED_AT,
    data: { seatId: `seat-${letter}`, memberId, ground: 'own-interest', explanationRef: 'personal-9', handedOn: undefined },
  }),
  ruled: (letter: string, disqualified: boolean, memberId = `member-${letter}`, exception?: string): CaseEvent => ({
    type: 'DisqualificationRuled',
    at: ANSWERED_AT,
    data: { seatId: `seat-${letter}`, memberId, disqualified, reason: 'Drøftet', exception, handedOn: undefined },
  }),
  deputyCalled: (letter: string, deputy: string): CaseEvent => ({
    type: 'DeputyCalled',
    at: ANSWERED_AT,
    data: { seatId: `seat-${letter}`, deputy, reason: 'Inhabilitet', handedOn: undefined },
  }),
  contacted: (letter: string, memberId = `member-${letter}`): CaseEvent => ({
    type: 'SeatContacted',
    at: ANSWERED_AT,
    data: { round: 1, seatId: `seat-${letter}`, memberId, note: 'Lagt en besked.', handedOn: undefined },
  }),
  hearingClosed: (outcome: HearingOutcome = 'approved', cause: ClosingCause = 'deadline', round = 1): CaseEvent => ({
    type: 'HearingClosed',
    at: CLOSED_AT,
    data: { round, cause, reason: undefined, outcome, handedOn: undefined },
  }),
  referred: (): CaseEvent => ({
    type: 'CaseReferredToMeeting',
    at: LATER,
    data: { reason: 'Principiel', seats: seats().map(({ seatId }) => seatId) },
  }),
  attentionRaised: (findings?: readonly FindingRaised[]): CaseEvent => ({
    type: 'AttentionPointRaised',
    at: LATER,
    data: { text: 'Mange sager', recommendation: 'Følg op', findings },
  }),
  decided: (decisionId = 'decision-1', dispatchIds: readonly string[] = ['dispatch-1']): CaseEvent => ({
    type: 'DecisionMade',
    at: LATER,
    data: {
      decisionId,
      outcome: 'granted',
      text: 'Imødekommet',
      reasons: undefined,
      basis: 'hearing',
      terms: undefined,
      replaces: undefined,
      dispatches: dispatchIds.map((dispatchId) => ({ dispatchId, recipient: 'company:11111111', channel: 'mail' })),
    },
  }),
  partyHearingOpened: (closesAt: Instant = CLOSES_AT, dispatches: readonly PlannedDispatch[] = []): CaseEvent => ({
    type: 'PartyHearingOpened',
    at: OPENED_AT,
    data: { text: 'Vi overvejer afslag.', closesAt, dispatches },
  }),
  partyHearingAnswered: (late = false): CaseEvent => ({
    type: 'PartyHearingAnswered',
    at: ANSWERED_AT,
    data: { statementRef: 'personal-7', receivedOn: undefined, late },
  }),
  dispatchConfirmed: (dispatchId = 'dispatch-1'): CaseEvent => ({
    type: 'DispatchConfirmed',
    at: LATER,
    data: { dispatchId, about: undefined },
  }),
  closed: (): CaseEvent => ({ type: 'CaseClosed', at: LATER, data: {} }),
  withdrawn: (): CaseEvent => ({ type: 'CaseWithdrawn', at: LATER, data: { reason: 'Ikke aktuel' } }),
  misdirected: (): CaseEvent => ({ type: 'CaseMisdirected', at: LATER, data: { forwardedTo: 'SIRI', reason: 'Forkert' } }),
  reopened: (): CaseEvent => ({ type: 'CaseReopened', at: LATER, data: { reason: 'Nye oplysninger' } }),
};

/** Histories that bring a case to each of its states; `heard` and what follows it have a hearing behind them. */
const ready = [event.received(), event.assessed()];
const inHearing = [...ready, event.hearingOpened()];
const heard = [...inHearing, event.hearingClosed()];
const decided = [...heard, event.decided()];
const notified = [...decided, event.dispatchConfirmed()];
export const HISTORY = {
  ready,
  incomplete: [event.received(), event.assessed({ complete: false })],
  'in-hearing': inHearing,
  heard,
  'at-meeting': [...inHearing, event.hearingClosed('objected')],
  decided,
  notified,
  closed: [...notified, event.closed()],
  withdrawn: [...inHearing, event.hearingClosed('no-quorum', 'withdrawn'), event.withdrawn()],
  misdirected: [...ready, event.misdirected()],
} as const;

/** The case after these events. */
export function caseAfter(...events: readonly CaseEvent[]): CaseState {
  const state = events.reduce<CaseState | undefined>(evolveCase, undefined);
  if (state === undefined) throw new Error('a case has at least one event');
  return state;
}

export function documentOnRecord(given: Partial<DocumentOnRecord> = {}): DocumentOnRecord {
  const file = { fileName: 'bilag.pdf', mediaType: 'application/pdf', bytes: 3, sha256: 'd'.repeat(64) };
  return { documentId: 'document-1', title: 'Bilag 1', access: 'hearing', ...file, from: 'company:11111111', ...given };
}
