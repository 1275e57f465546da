import type { CaseType, Instant } from '#kernel';
import type { AttentionPointRaised } from '../case/case-event.state.js';
import type { CaseDecision, CaseState } from '../case/case.state.js';
import { latestHearing } from '../case/case.state.js';
import type { ClosingCause, HearingOutcome } from '../hearing/hearing-event.state.js';
import type { HearingClosing } from '../hearing/hearing.state.js';
import { nextDue } from './deadlines.projection.js';
import type { Relation } from './audience.policy.js';
import { minutesParagraph } from './minutes-paragraph.messages.js';
import { raisedFindingTexts } from './raised-finding.messages.js';

/** When and why a case was last referred to a meeting by somebody. */
export interface Referral {
  readonly at: Instant;
  readonly reason: string;
}

const ENDED_OTHERWISE: ReadonlySet<ClosingCause> = new Set(['referred-to-meeting', 'decided', 'withdrawn']);
const WHY: { readonly [O in Exclude<HearingOutcome, 'approved'>]: string } = {
  objected: 'Der er gjort indsigelse i høringen.',
  'meeting-requested': 'Et medlem har i høringen ønsket sagen behandlet på et møde.',
  'no-quorum': 'Udvalget var ikke beslutningsdygtigt i høringen.',
};

/** A case that waits for a meeting: why, and what the committee has been asked about it. `outcomeOfHearing` is null where it ended for another reason than its answers, `paragraph` where none was held. */
export function waitingView(state: CaseState, referral: Referral | undefined) {
  const hearing = latestHearing(state);
  return {
    ...inBrief(state),
    receivedAt: state.receivedAt,
    dueAt: nextDue(state) ?? null,
    why: why(hearing?.closed, referral),
    question: hearing?.question ?? null,
    recommendation: hearing?.recommendation ?? null,
    outcomeOfHearing: outcomeBy(hearing?.closed),
    paragraph: hearing === undefined ? null : minutesParagraph(hearing),
  };
}

/** What the chair has decided by mandate. */
export function chairDecisionView(state: CaseState, { decidedAt, outcome, text }: CaseDecision) {
  return { ...inBrief(state), decidedAt, outcome, text };
}

/** A point of attention with the findings it rests on, in words, for somebody who stands so to its case. */
export function attentionPointView(state: CaseState, { at, data }: AttentionPointRaised, type: CaseType, relation: Relation) {
  const { text, recommendation, findings } = data;
  return { ...inBrief(state), raisedAt: at, text, recommendation, findings: raisedFindingTexts(findings, type, relation) };
}

function inBrief(state: CaseState) {
  return { caseId: state.id, number: state.number, type: state.type, subject: state.subject, confidentialUntil: state.confidentialUntil };
}

/** The last of both has brought the case to the meeting. */
function why(closed: HearingClosing | undefined, referral: Referral | undefined): string {
  const isReferred = referral !== undefined && (closed === undefined || referral.at >= closed.at);
  if (!isReferred && closed !== undefined && closed.outcome !== 'approved') return WHY[closed.outcome];
  return referral === undefined ? 'Henvist til møde.' : `Henvist til møde: ${referral.reason}`;
}

function outcomeBy(closed: HearingClosing | undefined): HearingOutcome | null {
  return closed === undefined || ENDED_OTHERWISE.has(closed.cause) ? null : closed.outcome;
}
