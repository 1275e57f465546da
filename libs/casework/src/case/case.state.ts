import type { CaseDeadline, Day, Finding, Instant, JsonObject, LegalNature } from '#kernel';
import type { Hearing } from '../hearing/hearing.state.js';
import type { PartyHearing } from '../party-hearing/party-hearing.state.js';
import type { Basis, DocumentOnRecord, Sender, Standstill } from './case-event.state.js';
import type { CaseStatus } from './case-status.state.js';
import type { PlannedDispatch } from './planned-dispatch.state.js';

/** A decision as it stands; a later one names the one it replaces. */
export interface CaseDecision {
  readonly decisionId: string;
  readonly outcome: string;
  readonly text: string;
  readonly reasons: string | undefined;
  readonly basis: Basis;
  readonly terms: string | undefined;
  readonly decidedAt: Instant;
  readonly replaces: string | undefined;
}

/** A message owed about a decision or a party hearing, and when it was known to have gone. */
export interface Dispatch extends PlannedDispatch {
  /** Undefined for one about a party hearing. */
  readonly decisionId: string | undefined;
  readonly confirmedAt: Instant | undefined;
}

export interface CaseDocument extends DocumentOnRecord {
  readonly addedAt: Instant;
}

export interface OpenRequest {
  readonly questions: readonly string[];
  readonly askedAt: Instant;
}

/** A case as its events have made it. Everything here is plain JSON, so that it can be kept as a snapshot. */
export interface CaseState {
  readonly id: string;
  readonly number: string;
  readonly type: string;
  readonly legalNature: LegalNature;
  readonly council: string;
  readonly sender: Sender;
  readonly status: CaseStatus;
  readonly subject: string;
  readonly municipalities: readonly string[];
  readonly party: string | undefined;
  readonly uniqueKey: string | undefined;
  readonly readers: readonly string[];
  readonly confidentialUntil: Day | undefined;
  /** Without its personal fields, which are kept under `personalRef`. */
  readonly submission: JsonObject;
  readonly personalRef: string | undefined;
  readonly contentSha256: string;
  readonly receivedAt: Instant;
  readonly ruleSet: string;
  readonly findings: readonly Finding[];
  readonly deadlines: readonly CaseDeadline[];
  readonly stoodStill: Standstill;
  readonly request: OpenRequest | undefined;
  /** Every round, the latest last. */
  readonly hearings: readonly Hearing[];
  /** Seats before which the case has been, in hearing or at a meeting. */
  readonly seats: readonly string[];
  /** Who is out of the case, declared or ruled disqualified; undefined in states kept before anybody could be. */
  readonly out: readonly string[] | undefined;
  /** Every time the party was heard, the latest last; undefined where it never was. */
  readonly partyHearings: readonly PartyHearing[] | undefined;
  readonly documents: readonly CaseDocument[];
  readonly decision: CaseDecision | undefined;
  readonly dispatches: readonly Dispatch[];
  readonly assignee: string | undefined;
  /** When it was last taken up again; what was heard before speaks to the outcome of then. */
  readonly reopenedAt: Instant | undefined;
  /** The moment of the latest event; no later event is dated before it. */
  readonly lastAt: Instant;
}

/** The members who are out of the case: they may not take part, nor know of it. */
export function outOf({ out, hearings }: Pick<CaseState, 'out' | 'hearings'>): readonly string[] {
  return out ?? (hearings.at(-1)?.seats ?? []).filter((seat) => seat.disqualified).map((seat) => seat.holder);
}

/** The latest round of hearing, open or closed. */
export function latestHearing(state: CaseState): Hearing | undefined {
  return state.hearings.at(-1);
}

/** The hearing under way, if any. */
export function openHearingOf(state: CaseState): Hearing | undefined {
  const hearing = latestHearing(state);
  return hearing?.closed === undefined ? hearing : undefined;
}

/** What is still to be sent about the decision that stands. */
export function waitingDispatches({ decision, dispatches }: CaseState): readonly Dispatch[] {
  if (decision === undefined) return [];
  return dispatches.filter(({ decisionId, confirmedAt }) => decisionId === decision.decisionId && confirmedAt === undefined);
}
