import {
  awaitedIn,
  ballotHoldersIn,
  type CaseState,
  caseView,
  fieldName,
  latestHearing,
  type PartyHearing,
  statementsOnDecision,
} from '#casework';
import { type CaseType, copenhagenDayOf, DATA_MISSING, systemActor } from '#kernel';
import type { ConcernTold } from './concern.messages.js';
import type { DecisionTold, PartyHeardTold } from './decision.messages.js';
import type { HearingEndedTold } from './hearing-ended.messages.js';
import type { InvitationTold } from './invitation.messages.js';
import type { NoticeCase } from './notice-case.query.js';
import type { CaseInBrief, Channel, FindingTold, Signature } from './notice.state.js';
import type { NoticedCaseEvent } from './noticed-event.handler.js';
import type { PartyHearingTold } from './party-hearing/party-hearing.messages.js';
import type { ReceiptTold } from './receipt.messages.js';

type EventOf<T extends NoticedCaseEvent['type']> = Extract<NoticedCaseEvent, { type: T }>;

/** What a letter is written from besides its case. */
export interface LetterSetting {
  readonly type: CaseType;
  readonly recipientName: string;
  readonly from: Signature;
}

/** A receipt tells of the case as it was received, whatever has become of it since. */
export function receiptTold({ then }: NoticeCase, { at, data }: EventOf<'CaseReceived'>, setting: LetterSetting): ReceiptTold {
  const { type, ...told } = setting;
  const { deadlines, fields } = type.words.da;
  const missing = then.findings.filter(({ code }) => code === DATA_MISSING).map(({ path = '' }) => fieldName(path, fields));
  return {
    ...told,
    ...inBrief(then, type),
    legalNature: data.legalNature,
    receivedAt: at,
    contentSha256: data.contentSha256,
    deadlines: then.deadlines.map(({ kind, due }) => ({ label: deadlines[kind] ?? kind, due })),
    missing: then.status === 'incomplete' ? missing : undefined,
  };
}

/** An invitation tells of the hearing and the case as they are now. */
export function invitationTold({ state }: NoticeCase, setting: LetterSetting & { readonly address: string }): InvitationTold {
  const { type, ...told } = setting;
  const hearing = latestHearing(state);
  if (hearing === undefined) throw new Error('nobody is invited to a case without a hearing');
  const { question, recommendation, recommendationText, rule, closesAt, closeWhenAllAnswered = false } = hearing;
  return {
    ...told,
    ...inBrief(state, type),
    question,
    recommendation: recommendation === undefined ? undefined : outcomeWords(recommendation, type),
    recommendationText,
    findings: findingsTold(state, type),
    closesAt,
    silence: rule.silence,
    closeWhenAllAnswered,
  };
}

/** Members are told how a hearing ended, and how many had answered by then. */
export function hearingEndedTold(
  { then }: NoticeCase,
  { data: { round, cause, outcome } }: EventOf<'HearingClosed'>,
  setting: LetterSetting & { readonly address: string },
): HearingEndedTold {
  const { type, ...told } = setting;
  const hearing = then.hearings.find((held) => held.round === round);
  if (hearing === undefined) throw new Error('nobody is told of the end of a hearing that was not held');
  const entitled = ballotHoldersIn(hearing).length;
  const { question, recommendation } = hearing;
  return {
    ...told,
    ...inBrief(then, type),
    ...{ question, cause, outcome, entitled, answered: entitled - awaitedIn(hearing).length },
    recommendation: recommendation === undefined ? undefined : outcomeWords(recommendation, type),
  };
}

/** Those whom a case concerns are told of it as it is now, and of nobody by name. */
export function concernTold(state: CaseState, setting: LetterSetting & { readonly address: string }): ConcernTold {
  const { type, ...told } = setting;
  const labels = type.words.da.deadlines;
  return {
    ...told,
    ...inBrief(state, type),
    receivedAt: state.receivedAt,
    deadlines: shown(state, type).deadlines.map((due) => ({ label: labels[due.kind] ?? due.kind, due })),
    findings: findingsTold(state, type).filter(({ code }) => code !== DATA_MISSING),
    isIncomplete: state.status === 'incomplete',
  };
}

/** A party is told what it is heard about. */
export function partyHearingTold(
  { then }: NoticeCase,
  { data: { text, closesAt } }: EventOf<'PartyHearingOpened'>,
  setting: LetterSetting & { readonly channel: Channel; readonly address: string },
): PartyHearingTold {
  const { type, ...told } = setting;
  return { ...told, ...inBrief(then, type), text, closesAt };
}

/** News of a decision tells of the case as it was decided. */
export function decisionTold(
  { then, replaced }: NoticeCase,
  { at, data }: EventOf<'DecisionMade'>,
  setting: LetterSetting & { readonly channel: Channel; readonly complaintGuidance: string },
): DecisionTold {
  const { type, complaintGuidance, ...told } = setting;
  const { outcome, text, reasons, terms, basis } = data;
  const fullyGranted = type.outcomes.find(({ code }) => code === outcome)?.fullyGranted === true;
  const owesGuidance = then.legalNature === 'decision' && !fullyGranted;
  return {
    ...told,
    ...inBrief(then, type),
    ...{ text, reasons, terms, basis },
    legalNature: then.legalNature,
    outcome: outcomeWords(outcome, type),
    decidedAt: at,
    replacesThatOf: replaced.find(({ decision }) => decision?.decisionId === data.replaces)?.decision?.decidedAt,
    findings: findingsTold(then, type).filter(({ code }) => code !== DATA_MISSING),
    minorityStatements: statementsOnDecision(then).map(({ seat: { organisation }, statement }) => ({ organisation, statement })),
    partyHearings: (then.partyHearings ?? []).map(partyHeard),
    complaint: owesGuidance ? complaintGuidance : undefined,
  };
}

/** A letter counts from the day it came, an answer given here from that of the answer. */
function partyHeard({ openedAt, closesAt, answer }: PartyHearing): PartyHeardTold {
  const answered = answer && { on: answer.receivedOn ?? copenhagenDayOf(answer.at), late: answer.late };
  return { openedOn: copenhagenDayOf(openedAt), closesAt, answered };
}

function inBrief({ number, subject }: CaseState, type: CaseType): CaseInBrief {
  return { number, title: type.words.da.title, subject };
}

function outcomeWords(code: string, type: CaseType): string {
  return type.words.da.outcomes[code] ?? code;
}

function findingsTold(state: CaseState, type: CaseType): readonly FindingTold[] {
  return shown(state, type).findings.map(({ code, text, source }) => ({ code, text, source }));
}

/** The case as it is shown to those whom it only concerns, but for what is personal. */
function shown(state: CaseState, type: CaseType) {
  const kept = { personal: {}, statements: new Map<string, string>(), failedDispatches: new Set<string>() };
  return caseView({ state, version: 0, type, ...kept }, systemActor(state.council), 'reader');
}
