import { sha256 } from '#kernel';
import type { PlannedNotice } from './notice.state.js';

interface Happened<T extends string, D> {
  readonly type: T;
  readonly data: D;
}

/** The events that people are told of, and what of them says whom. */
export type NoticedEvent =
  | Happened<'CaseReceived', { readonly sender: { readonly principal: string } }>
  | Happened<'HearingOpened', { readonly seats: readonly { readonly holder: string }[] }>
  | Happened<'DecisionMade', { readonly dispatches: readonly Dispatch[] }>;

interface Dispatch {
  readonly dispatchId: string;
  readonly recipient: string;
  readonly channel: 'mail' | 'letter';
}

type Plans = {
  readonly [T in NoticedEvent['type']]: (eventId: string, event: Extract<NoticedEvent, { type: T }>) => readonly PlannedNotice[];
};

const MEMBER = 'member:';
const PLANS: Plans = {
  CaseReceived: (eventId, { data }) => [plan(eventId, 'receipt', data.sender.principal)],
  HearingOpened: (eventId, { data }) =>
    [...new Set(data.seats.map(({ holder }) => holder))].map((holder) => plan(eventId, 'invitation', `${MEMBER}${holder}`)),
  DecisionMade: (eventId, { data }) =>
    data.dispatches
      .filter(({ channel }) => channel === 'mail')
      .map(({ dispatchId, recipient }) => ({ id: dispatchId, eventId, kind: 'decision', recipient, dispatchId })),
};

/** Whom an event obliges us to tell. The same event always plans the same notices, under the same ids. */
export function plannedNotices(eventId: string, event: NoticedEvent): readonly PlannedNotice[] {
  const plans = PLANS[event.type] as (eventId: string, event: NoticedEvent) => readonly PlannedNotice[];
  return plans(eventId, event);
}

/** The member that a recipient is; undefined for an organisation. */
export function memberOf(recipient: string): string | undefined {
  return recipient.startsWith(MEMBER) ? recipient.slice(MEMBER.length) : undefined;
}

function plan(eventId: string, kind: PlannedNotice['kind'], recipient: string): PlannedNotice {
  return { id: derivedId(eventId, recipient), eventId, kind, recipient, dispatchId: undefined };
}

/** A UUID of version 8 (RFC 9562, section 5.8) out of the digest of event and recipient. */
function derivedId(eventId: string, recipient: string): string {
  const digest = sha256(`${eventId} ${recipient}`);
  const variant = '89ab'.charAt(Number.parseInt(digest.charAt(16), 16) % 4);
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-');
}
