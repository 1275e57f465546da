import type { Actor, CaseType, Finding, JsonObject } from '#kernel';
import { cite, putBack } from '#kernel';
import type { CaseDecision, CaseDocument, CaseState, Dispatch } from '../case/case.state.js';
import { latestHearing } from '../case/case.state.js';
import type { Relation } from './audience.policy.js';
import { isOutside, relationTo } from './audience.policy.js';
import type { DeadlineNow } from './deadlines.projection.js';
import { deadlinesNow } from './deadlines.projection.js';
import { findingText } from './finding.messages.js';
import { findingFor } from './finding-shown.policy.js';
import { partyDeadlines, partyHearingsView } from './party-hearing.view.js';
import { showsDocument, showsPartyHearings, showsQuestions } from './visibility.policy.js';

/** What is shown besides the state itself. */
export interface CaseShown {
  readonly state: CaseState;
  readonly version: number;
  readonly type: CaseType;
  /** Personal fields by path, where they are kept and the reader may see them. */
  readonly personal: JsonObject;
  /** What the party has stated, by reference, likewise. */
  readonly statements: ReadonlyMap<string, string>;
  /** Messages that could not be delivered, by their id. */
  readonly failedDispatches: ReadonlySet<string>;
}

/**
 * A case as one reader may see it, in the shape of the HTTP contract. Whoever shows a case as of an earlier moment gives the
 * relation in which the reader stands to it now.
 */
export function caseView(shown: CaseShown, actor: Actor, relation: Relation = relationTo(shown.state, actor)) {
  const { state, version } = shown;
  return {
    id: state.id,
    number: state.number,
    type: state.type,
    state: state.status,
    legalNature: state.legalNature,
    council: state.council,
    sender: state.sender,
    subject: state.subject,
    submission: submissionFor(shown, relation),
    ruleSet: state.ruleSet,
    findings: state.findings.map((found) => findingView(found, shown.type, relation)),
    deadlines: deadlinesFor(state, relation).map(deadlineView),
    questions: showsQuestions(relation) ? (state.request?.questions ?? []) : [],
    ...confidentialityOf(state),
    ...(isOutside(relation) ? {} : hearingSummary(state)),
    ...partyHearingsFor(shown, relation),
    ...(state.decision === undefined ? {} : { decision: decisionView(state.decision) }),
    assignee: isOutside(relation) ? null : (state.assignee ?? null),
    receivedAt: state.receivedAt,
    version,
    receipt: { contentSha256: state.contentSha256, receivedAt: state.receivedAt },
    documents: state.documents.filter((document) => showsDocument(document, actor, relation)).map(documentView),
    ...(actor.role === 'secretariat' ? { dispatches: state.dispatches.map((owed) => dispatchView(owed, shown.failedDispatches)) } : {}),
  };
}

/** A finding with its Danish wording and its rule as people cite it, for somebody who stands so to its case. */
export function findingView(onRecord: Finding, type: CaseType, relation: Relation) {
  const found = findingFor(onRecord, type, relation);
  return {
    code: found.code,
    severity: found.severity,
    ...(found.path === undefined ? {} : { path: found.path }),
    ...(found.rows === undefined ? {} : { rows: found.rows }),
    text: findingText(found, type),
    source: cite(found.source),
    ...(found.data === undefined ? {} : { data: found.data }),
  };
}

/** The last day on which the case is confidential, where there is one. */
export function confidentialityOf({ confidentialUntil }: CaseState) {
  return confidentialUntil === undefined ? {} : { confidentialUntil };
}

/** A document as it is listed on a case. */
export function documentView(document: CaseDocument) {
  const { documentId, title, access, fileName, mediaType, bytes, sha256, addedAt } = document;
  return { id: documentId, title, access, fileName, mediaType, bytes, sha256, addedAt };
}

function deadlinesFor(state: CaseState, relation: Relation): readonly DeadlineNow[] {
  return [...deadlinesNow(state), ...(showsPartyHearings(relation) ? partyDeadlines(state) : [])];
}

function partyHearingsFor({ state: { partyHearings }, statements }: CaseShown, relation: Relation) {
  if (partyHearings === undefined || !showsPartyHearings(relation)) return {};
  return { partyHearings: partyHearingsView(partyHearings, statements) };
}

function submissionFor({ state, personal }: CaseShown, relation: Relation): JsonObject {
  return relation === 'committee' ? state.submission : putBack(state.submission, personal);
}

/** A deadline as it stands now. */
export function deadlineView({ kind, due, computedFrom, source, stoppedDays }: DeadlineNow) {
  return { kind, ...due, computedFrom, source: cite(source), stoppedDays };
}

function hearingSummary(state: CaseState) {
  const hearing = latestHearing(state);
  if (hearing === undefined) return {};
  const { round, closesAt, closed } = hearing;
  const ended = closed === undefined ? ({ state: 'open' } as const) : ({ state: 'closed', outcome: closed.outcome } as const);
  return { hearing: { round, closesAt, ...ended } };
}

function decisionView({ decisionId, outcome, text, reasons, basis, terms, decidedAt, replaces }: CaseDecision) {
  const stands = { id: decisionId, outcome, text, reasons: reasons ?? null, basis, terms: terms ?? null, decidedAt };
  return replaces === undefined ? stands : { ...stands, replaces };
}

function dispatchView({ dispatchId, recipient, channel, confirmedAt }: Dispatch, failed: ReadonlySet<string>) {
  const unsent = failed.has(dispatchId) ? 'failed' : 'waiting';
  return { dispatchId, recipient, channel, state: confirmedAt === undefined ? unsent : 'confirmed' } as const;
}
