import { type CaseEvent, type CaseState, type Relation, raisedFindingTexts, relationTo, timelineView } from '#casework';
import { type Actor, type CaseType, systemActor } from '#kernel';
import type { NoticeCase } from '../notice-case.query.js';
import type { Signature } from '../notice.state.js';
import type { AttentionTold, StepTold } from './attention.messages.js';

type AttentionPointRaised = Extract<CaseEvent, { type: 'AttentionPointRaised' }>;

interface Setting {
  readonly type: CaseType;
  readonly recipientName: string;
  readonly address: string;
  readonly from: Signature;
}

const STEPS: ReadonlySet<CaseEvent['type']> = new Set([
  'CaseReceived',
  'CaseAssessed',
  'PartyHearingOpened',
  'PartyHearingAnswered',
  'HearingOpened',
  'HearingClosed',
  'CaseReferredToMeeting',
  'DecisionMade',
  'CaseReopened',
  'CaseWithdrawn',
  'CaseClosed',
]);
const ROLES = { secretariat: 'secretariat', presidency: 'presidency' } as const;

/** Whether the recipient of word of a point may know of its case, as everybody of the office it goes to may. */
export function mayKnowOf({ state }: Pick<NoticeCase, 'state'>, recipient: string): boolean {
  return relationIn(state, readerOf(recipient, state.council)) === 'council';
}

/** A point of attention, with what had happened in its case by then as far as its recipient may see it. */
export function attentionTold(
  { state, then, history }: NoticeCase,
  { at, data }: AttentionPointRaised,
  recipient: string,
  { type, ...told }: Setting,
): AttentionTold {
  const reader = readerOf(recipient, state.council);
  const { number, subject } = then;
  return {
    ...told,
    ...{ number, subject, title: type.words.da.title },
    raisedAt: at,
    raisedBy: history.at(-1)?.actor.role ?? 'system',
    text: data.text,
    recommendation: data.recommendation,
    findings: raisedFindingTexts(data.findings, type, relationIn(state, reader)),
    steps: reader === undefined ? [] : timelineView(history, state, type, reader).filter(isStep).map(stepOf),
  };
}

function relationIn(state: CaseState, reader: Actor | undefined): Relation {
  return reader === undefined ? 'none' : relationTo(state, reader);
}

function readerOf(recipient: string, council: string): Actor | undefined {
  const role = recipient in ROLES ? ROLES[recipient as keyof typeof ROLES] : undefined;
  return role === undefined ? undefined : { ...systemActor(council), kind: 'person', role };
}

function isStep({ type }: { readonly type: CaseEvent['type'] }): boolean {
  return STEPS.has(type);
}

/** A case is assessed with whatever somebody sends, and by nobody. */
function stepOf({ type, at, actor, text }: ReturnType<typeof timelineView>[number]): StepTold {
  return { at, role: type === 'CaseAssessed' ? 'system' : actor.role, text };
}
