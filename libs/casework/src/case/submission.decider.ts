import type { Assessment, CaseType, Decision, Instant } from '#kernel';
import {
  accept,
  canonicalJson,
  changedPaths,
  copenhagenDayOf,
  DATA_MISSING,
  daysBetween,
  epochOf,
  laterOf,
  settledOn,
  sha256,
  takeOut,
} from '#kernel';
import { contentHashOf } from '../hearing/hearing-content.state.js';
import type { ProvideInformation, ReceiveCase, RequestInformation, SubmissionGiven, SupplementSubmission } from './case-command.state.js';
import type {
  CaseAssessed,
  CaseEvent,
  CaseReopened,
  DocumentAdded,
  DocumentOnRecord,
  HearingChange,
  Standstill,
  SubmissionOnRecord,
} from './case-event.state.js';
import { legalNatureOf } from './legal-nature.law.js';
import { isReopenedBySupplement, NEW_SUBMISSION } from './reopening.policy.js';
import type { CaseState } from './case.state.js';
import { openHearingOf } from './case.state.js';

/** A case begins: the submission goes on record and is assessed in the same breath. */
export function decideReceive({ at, data }: ReceiveCase, type: CaseType): Decision<CaseEvent> {
  const { submission, personalRef, facts, documents, ...identity } = data;
  const { value: legalNature } = settledOn(legalNatureOf(type), copenhagenDayOf(at), facts.settings);
  const received = { ...identity, legalNature, ...onRecord(type, { submission, personalRef }) };
  return accept<CaseEvent>(
    { type: 'CaseReceived', at, data: received },
    assessed(type, { submission, facts }, at, at),
    ...added(documents, at),
  );
}

/** The whole submission anew; where the type says so it takes a finished case up again. What it changes in a hearing under way is said in the event. */
export function decideSupplement({ at, data }: SupplementSubmission, state: CaseState, type: CaseType): Decision<CaseEvent> {
  const record = onRecord(type, data);
  const assessment = assessed(type, data, state.receivedAt, at);
  const changed = changedPaths(state.submission, record.submission);
  const hearing = hearingChange(state, type, { record, assessment, changed });
  return accept<CaseEvent>(
    ...reopened(state, type, at),
    { type: 'SubmissionSupplemented', at, data: { ...record, changed, stoodStill: standstill(state, at), hearing } },
    assessment,
    ...added(data.documents, at),
  );
}

/** Questions to the sender; from now on the clock stands still. */
export function decideRequestInformation({ at, data }: RequestInformation): Decision<CaseEvent> {
  return accept<CaseEvent>({ type: 'InformationRequested', at, data });
}

/** The sender's answer: the submission anew, and the clock goes on. */
export function decideProvideInformation({ at, data }: ProvideInformation, state: CaseState, type: CaseType): Decision<CaseEvent> {
  const record = onRecord(type, data);
  const changed = changedPaths(state.submission, record.submission);
  return accept<CaseEvent>(
    { type: 'InformationProvided', at, data: { ...record, changed, stoodStill: standstill(state, at) } },
    assessed(type, data, state.receivedAt, at),
    ...added(data.documents, at),
  );
}

function reopened({ status }: CaseState, type: CaseType, at: Instant): readonly CaseReopened[] {
  return isReopenedBySupplement(type, status) ? [{ type: 'CaseReopened', at, data: { reason: NEW_SUBMISSION } }] : [];
}

/** Files sent with a submission are for the secretariat and their sender, so that no hearing rests on them. */
function added(documents: readonly DocumentOnRecord[], at: Instant): readonly DocumentAdded[] {
  return documents.map((document) => ({
    type: 'DocumentAdded',
    at,
    data: { ...document, access: 'secretariat', hearing: undefined },
  }));
}

function onRecord(type: CaseType, { submission, personalRef }: Pick<SubmissionGiven, 'submission' | 'personalRef'>): SubmissionOnRecord {
  const { rest, taken } = takeOut(submission, type.personal);
  return {
    submission: rest,
    personalRef: Object.keys(taken).length === 0 ? undefined : personalRef,
    contentSha256: sha256(canonicalJson(submission)),
    subject: type.subjectOf(submission),
    municipalities: type.municipalitiesOf(submission),
    party: type.partyOf?.(submission),
    uniqueKey: type.uniqueKeyOf?.(submission),
    readers: type.readersOf?.(submission) ?? [],
    confidentialUntil: type.confidentialUntilOf?.(submission),
  };
}

type Assessable = Pick<SubmissionGiven, 'submission' | 'facts'>;

function assessed(type: CaseType, { submission, facts }: Assessable, receivedAt: Instant, at: Instant): CaseAssessed {
  const assessment: Assessment = type.assess(submission, { ...facts, receivedAt, assessedAt: at });
  const complete = !assessment.findings.some((found) => found.code === DATA_MISSING && found.rows === undefined);
  return { type: 'CaseAssessed', at, data: { ...assessment, complete } };
}

function standstill({ request, lastAt }: CaseState, at: Instant): Standstill {
  if (request === undefined) return { days: 0, milliseconds: 0 };
  const until = laterOf(at, lastAt);
  return {
    days: daysBetween(copenhagenDayOf(request.askedAt), copenhagenDayOf(until)),
    milliseconds: epochOf(until) - epochOf(request.askedAt),
  };
}

interface Supplement {
  readonly record: SubmissionOnRecord;
  readonly assessment: CaseAssessed;
  readonly changed: readonly string[];
}

function hearingChange(state: CaseState, type: CaseType, { record, assessment, changed }: Supplement): HearingChange | undefined {
  const hearing = openHearingOf(state);
  if (hearing === undefined) return undefined;
  const { question, recommendation } = hearing;
  const { findings } = assessment.data;
  const contentHash = contentHashOf({ question, recommendation, submission: record.submission, findings, documents: state.documents });
  const judgedOtherwise = changedPaths(state.findings, findings).length > 0;
  return { contentHash, material: judgedOtherwise || changed.some((path) => !type.immaterial.includes(path)) };
}
