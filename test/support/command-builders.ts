import type { Instant, JsonObject } from '#kernel';
import type { CaseCommand, CommitteeSeatGiven } from '../../libs/casework/src/case/case-command.state.js';
import type { Basis, DocumentOnRecord } from '../../libs/casework/src/case/case-event.state.js';
import { documentOnRecord, HASH, seats, SUBMISSION } from './case-builders.js';

const committee: readonly CommitteeSeatGiven[] = seats();

type DataOf<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>['data'];

/** Commands, each with what a spec does not care about filled in. */
export const command = {
  submit: (at: Instant, data: Partial<DataOf<'submit'>> = {}): CaseCommand => ({
    type: 'submit',
    at,
    data: {
      submission: SUBMISSION,
      personalRef: 'personal-1',
      earlier: [],
      documents: [],
      caseId: 'case-1',
      number: 'NJ-2026-000001',
      caseType: 'toy',
      legalNature: 'opinion',
      council: 'nj',
      sender: { principal: 'company:11111111', name: 'Træ ApS' },
      registeredBySecretariat: false,
      ...data,
    },
  }),
  supplement: (at: Instant, submission: JsonObject = SUBMISSION, documents: readonly DocumentOnRecord[] = []): CaseCommand => ({
    type: 'supplement',
    at,
    data: { submission, personalRef: 'personal-2', earlier: [], documents },
  }),
  requestInformation: (at: Instant): CaseCommand => ({ type: 'request-information', at, data: { questions: ['Hvorfor?'] } }),
  provideInformation: (at: Instant, submission: JsonObject = SUBMISSION): CaseCommand => ({
    type: 'provide-information',
    at,
    data: { submission, personalRef: 'personal-2', earlier: [], documents: [] },
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
      settings: [],
      closedDays: [],
      ...data,
    },
  }),
  extendHearing: (at: Instant, closesAt: Instant): CaseCommand => ({ type: 'extend-hearing', at, data: { closesAt, reason: 'Ferie' } }),
  closeHearing: (at: Instant): CaseCommand => ({
    type: 'close-hearing',
    at,
    data: { reason: 'Alle har svaret', decisionId: 'decision-9', dispatchId: 'dispatch-9' },
  }),
  expireHearing: (at: Instant): CaseCommand => ({
    type: 'expire-hearing',
    at,
    data: { decisionId: 'decision-9', dispatchId: 'dispatch-9' },
  }),
  reply: (at: Instant, data: Partial<DataOf<'reply'>> = {}): CaseCommand => ({
    type: 'reply',
    at,
    data: { memberId: 'member-a', answer: 'approve', remark: undefined, contentHash: HASH, ...data },
  }),
  referToMeeting: (at: Instant, given: readonly CommitteeSeatGiven[] = committee): CaseCommand => ({
    type: 'refer-to-meeting',
    at,
    data: { reason: 'Principiel', seats: given },
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
  withdraw: (at: Instant): CaseCommand => ({ type: 'withdraw', at, data: { reason: 'Ikke aktuel' } }),
  markMisdirected: (at: Instant): CaseCommand => ({ type: 'mark-misdirected', at, data: { forwardedTo: 'SIRI', reason: 'Forkert' } }),
  reopen: (at: Instant): CaseCommand => ({ type: 'reopen', at, data: { reason: 'Nye oplysninger' } }),
  assign: (at: Instant): CaseCommand => ({ type: 'assign', at, data: { to: 'user-7' } }),
  note: (at: Instant): CaseCommand => ({ type: 'note', at, data: { text: 'Ringet op.' } }),
  raiseAttentionPoint: (at: Instant): CaseCommand => ({
    type: 'raise-attention-point',
    at,
    data: { text: 'Mange sager', recommendation: 'Følg op' },
  }),
  addDocument: (at: Instant, document: Partial<DocumentOnRecord> = {}): CaseCommand => ({
    type: 'add-document',
    at,
    data: documentOnRecord(document),
  }),
};
