import type { Day, Instant, JsonObject } from '#kernel';
import type { BenchSeat, CaseCommand, CommitteeSeatGiven, FactsGiven, SeatTerm } from '../../libs/casework/src/case/case-command.state.js';
import type { Basis, DocumentOnRecord } from '../../libs/casework/src/case/case-event.state.js';
import { documentOnRecord, HASH, seats, SUBMISSION } from './case-builders.js';

const NO_FACTS: FactsGiven = { earlier: [], settings: [], extraClosedDays: [] };
const committee: readonly CommitteeSeatGiven[] = seats();

/** The same seats with their deputies: those of A and D have one. */
export const bench: readonly BenchSeat[] = seats().map(({ seatId, holder }) => {
  const deputy = ['member-a', 'member-d'].includes(holder) ? holder.replace('member', 'deputy') : undefined;
  return { seatId, holder, deputy };
});

const seatsHeldBy = (memberId: string): readonly string[] => (memberId.startsWith('member-') ? [memberId.replace('member', 'seat')] : []);

type DataOf<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>['data'];

/** Commands, each with what a spec does not care about filled in. */
export const command = {
  submit: (at: Instant, data: Partial<DataOf<'submit'>> = {}): CaseCommand => ({
    type: 'submit',
    at,
    data: {
      caseType: 'toy',
      submission: SUBMISSION,
      personalRef: 'personal-1',
      facts: NO_FACTS,
      documents: [],
      caseId: 'case-1',
      number: 'NJ-2026-000001',
      council: 'nj',
      sender: { principal: 'company:11111111', name: 'Træ ApS' },
      registeredBySecretariat: false,
      ...data,
    },
  }),
  supplement: (at: Instant, submission: JsonObject = SUBMISSION, documents: readonly DocumentOnRecord[] = []): CaseCommand => ({
    type: 'supplement',
    at,
    data: { caseType: 'toy', submission, personalRef: 'personal-2', facts: NO_FACTS, documents },
  }),
  requestInformation: (at: Instant): CaseCommand => ({ type: 'request-information', at, data: { questions: ['Hvorfor?'] } }),
  provideInformation: (at: Instant, submission: JsonObject = SUBMISSION): CaseCommand => ({
    type: 'provide-information',
    at,
    data: { caseType: 'toy', submission, personalRef: 'personal-2', facts: NO_FACTS, documents: [] },
  }),
  openHearing: (at: Instant, data: Partial<DataOf<'open-hearing'>> = {}): CaseCommand => ({
    type: 'open-hearing',
    at,
    data: {
      question: 'Kan I tiltræde?',
      recommendation: 'granted',
      recommendationText: undefined,
      closesAt: undefined,
      rule: {},
      seats: committee,
      seatTerms: undefined,
      settings: [],
      closedDays: [],
      ...data,
    },
  }),
  extendHearing: (at: Instant, closesAt: Instant): CaseCommand => ({ type: 'extend-hearing', at, data: { closesAt, reason: 'Ferie' } }),
  closeHearing: (at: Instant, seatTerms?: readonly SeatTerm[]): CaseCommand => ({
    type: 'close-hearing',
    at,
    data: { reason: 'Alle har svaret', decisionId: 'decision-9', dispatchId: 'dispatch-9', seatTerms },
  }),
  expireHearing: (at: Instant, seatTerms?: readonly SeatTerm[]): CaseCommand => ({
    type: 'expire-hearing',
    at,
    data: { decisionId: 'decision-9', dispatchId: 'dispatch-9', seatTerms },
  }),
  reply: (at: Instant, data: Partial<DataOf<'reply'>> = {}): CaseCommand => ({
    type: 'reply',
    at,
    data: {
      memberId: 'member-a',
      seatsHeld: seatsHeldBy(data.memberId ?? 'member-a'),
      seatTerms: undefined,
      answer: 'approve',
      remark: undefined,
      minorityStatement: undefined,
      contentHash: HASH,
      ...data,
    },
  }),
  declare: (at: Instant, data: Partial<DataOf<'declare-disqualification'>> = {}): CaseCommand => ({
    type: 'declare-disqualification',
    at,
    data: {
      memberId: 'member-a',
      seatsHeld: seatsHeldBy(data.memberId ?? 'member-a'),
      seatTerms: undefined,
      ground: 'own-interest',
      explanation: 'Det er min egen virksomhed.',
      personalRef: 'personal-9',
      ...data,
    },
  }),
  rule: (at: Instant, data: Partial<DataOf<'rule-on-disqualification'>> = {}): CaseCommand => ({
    type: 'rule-on-disqualification',
    at,
    data: {
      memberId: 'member-a',
      disqualified: true,
      reason: 'Drøftet',
      exception: undefined,
      bench,
      chair: 'member-d',
      deputyChair: undefined,
      ...data,
    },
  }),
  callDeputy: (at: Instant, data: Partial<DataOf<'call-deputy'>> = {}): CaseCommand => ({
    type: 'call-deputy',
    at,
    data: { seatId: 'seat-a', reason: 'Inhabilitet', bench, ...data },
  }),
  contact: (at: Instant, data: Partial<DataOf<'contact'>> = {}): CaseCommand => ({
    type: 'contact',
    at,
    data: { seatId: 'seat-a', note: 'Lagt en besked.', seatTerms: undefined, ...data },
  }),
  openPartyHearing: (at: Instant, data: Partial<DataOf<'open-party-hearing'>> = {}): CaseCommand => ({
    type: 'open-party-hearing',
    at,
    data: { text: 'Vi overvejer afslag.', closesAt: undefined, dispatchId: 'dispatch-7', settings: [], closedDays: [], ...data },
  }),
  answerPartyHearing: (at: Instant, receivedOn?: Day): CaseCommand => ({
    type: 'answer-party-hearing',
    at,
    data: { statement: 'Vi er ikke enige.', personalRef: 'personal-7', receivedOn },
  }),
  referToMeeting: (at: Instant, given: readonly CommitteeSeatGiven[] = committee, seatTerms?: readonly SeatTerm[]): CaseCommand => ({
    type: 'refer-to-meeting',
    at,
    data: { reason: 'Principiel', seats: given, seatTerms },
  }),
  decide: (at: Instant, basis: Basis, data: Partial<DataOf<'decide'>> = {}): CaseCommand => ({
    type: 'decide',
    at,
    data: {
      decisionId: 'decision-9',
      dispatchId: 'dispatch-9',
      outcome: basis === 'secretariat' ? 'not-covered' : 'granted',
      text: 'Svar',
      reasons: undefined,
      basis,
      terms: undefined,
      seatTerms: undefined,
      settings: [],
      ...data,
    },
  }),
  confirmDispatch: (at: Instant, dispatchId = 'dispatch-1', bySystem = false): CaseCommand => ({
    type: 'confirm-dispatch',
    at,
    data: { dispatchId, bySystem },
  }),
  fileLetter: (at: Instant, documentId = 'dispatch-1'): CaseCommand => ({
    type: 'file-letter',
    at,
    data: documentOnRecord({ documentId, title: 'Brev', access: 'secretariat', from: undefined }),
  }),
  close: (at: Instant): CaseCommand => ({ type: 'close', at, data: {} }),
  withdraw: (at: Instant, seatTerms?: readonly SeatTerm[]): CaseCommand => ({
    type: 'withdraw',
    at,
    data: { reason: 'Ikke aktuel', seatTerms },
  }),
  markMisdirected: (at: Instant): CaseCommand => ({ type: 'mark-misdirected', at, data: { forwardedTo: 'SIRI', reason: 'Forkert' } }),
  reopen: (at: Instant): CaseCommand => ({ type: 'reopen', at, data: { reason: 'Nye oplysninger' } }),
  assign: (at: Instant): CaseCommand => ({ type: 'assign', at, data: { to: 'user-7' } }),
  note: (at: Instant): CaseCommand => ({ type: 'note', at, data: { text: 'Ringet op.' } }),
  raiseAttentionPoint: (at: Instant, findings?: readonly string[]): CaseCommand => ({
    type: 'raise-attention-point',
    at,
    data: { text: 'Mange sager', recommendation: 'Følg op', findings },
  }),
  addDocument: (at: Instant, document: Partial<DocumentOnRecord> = {}): CaseCommand => ({
    type: 'add-document',
    at,
    data: documentOnRecord(document),
  }),
};
