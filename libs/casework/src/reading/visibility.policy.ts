import type { Actor, CaseType } from '#kernel';
import type { AttentionPointRaised, CaseAssessed, CaseEvent } from '../case/case-event.state.js';
import type { CaseDocument, CaseState } from '../case/case.state.js';
import type { DeputyCalled, DisqualificationDeclared, DisqualificationRuled, HearingReplyGiven } from '../hearing/hearing-event.state.js';
import type { Hearing, Reply } from '../hearing/hearing.state.js';
import { ballotHolder, replyOf } from '../hearing/hearing.state.js';
import type { Relation } from './audience.policy.js';
import { isOutside, relationTo } from './audience.policy.js';
import { findingFor } from './finding-shown.policy.js';

const SHOWN_OUTSIDE: ReadonlySet<CaseEvent['type']> = new Set([
  'CaseReceived',
  'CaseAssessed',
  'SubmissionSupplemented',
  'InformationRequested',
  'InformationProvided',
  'DocumentAdded',
  'PartyHearingOpened',
  'PartyHearingAnswered',
  'DecisionMade',
  'CaseClosed',
  'CaseWithdrawn',
  'CaseMisdirected',
  'CaseReopened',
]);

/** Whom the secretariat had to ask is for those who run and oversee the work, not for the committee. */
const SEES_CONTACTS: ReadonlySet<Actor['role']> = new Set(['secretariat', 'presidency', 'auditor', 'system']);

/** Whether the replies of others may be shown: the hearing is over, or the reader has answered it. */
export function showsReplies(hearing: Hearing, actor: Actor): boolean {
  return hearing.closed !== undefined || hasAnswered(hearing, actor);
}

/** Whether the actor's own ballot in a hearing has been cast. */
export function hasAnswered(hearing: Hearing, actor: Actor): boolean {
  return ownReply(hearing, actor) !== undefined;
}

/** The actor's own reply that counts, if any. */
export function ownReply(hearing: Hearing, actor: Actor): Reply | undefined {
  const seat = hearing.seats.find((held) => ballotHolder(held) === actor.memberId);
  return seat === undefined ? undefined : replyOf(hearing, seat);
}

/** Whether a reader may see a document: the secretariat and its own sender always, others what is laid before the hearing. */
export function showsDocument(document: CaseDocument, actor: Actor, relation: Relation): boolean {
  if (actor.role === 'secretariat' || actor.role === 'system') return true;
  return isOutside(relation) ? document.from !== undefined && document.from === actor.organisation : document.access === 'hearing';
}

/** Whether the questions put to the sender may be shown: they are between the council and the sender. */
export function showsQuestions(relation: Relation): boolean {
  return isSenderOrInside(relation);
}

/** Whether it may be shown that the party was heard, and what it answered: to all but those whom the case only concerns. */
export function showsPartyHearings(relation: Relation): boolean {
  return isSenderOrInside(relation);
}

/** Whether a reader may see an event of a case, by what is known of the case now. */
export function showsEvent(event: CaseEvent, state: CaseState, actor: Actor): boolean {
  const relation = relationTo(state, actor);
  if (relation === 'none') return false;
  if (isOutside(relation) && !SHOWN_OUTSIDE.has(event.type)) return false;
  if (event.type === 'InformationRequested') return showsQuestions(relation);
  if (event.type === 'SeatContacted') return SEES_CONTACTS.has(actor.role);
  if (event.type === 'PartyHearingOpened' || event.type === 'PartyHearingAnswered') return showsPartyHearings(relation);
  if (event.type === 'DocumentAdded') return showsDocument({ ...event.data, addedAt: event.at }, actor, relation);
  return event.type !== 'HearingReplyGiven' || showsReplyEvent(event, state, actor);
}

/** Whether a reader may know why somebody is out of a case: those who call deputies in, and those who lead the committee. */
export function knowsGrounds({ role }: Actor): boolean {
  return role === 'secretariat' || role === 'chair' || role === 'system';
}

/**
 * An event's data as a reader may see it: no dispatches but for the secretariat, nothing of a hearing outside the council, no other
 * cases but for those who may know of them.
 */
export function shownData(event: CaseEvent, state: CaseState, type: CaseType, actor: Actor): object {
  if ('dispatches' in event.data && actor.role !== 'secretariat') return without(event.data, 'dispatches');
  if (event.type === 'PartyHearingAnswered') return without(event.data, 'statementRef');
  if (event.type === 'SubmissionSupplemented' && isOutside(relationTo(state, actor))) return without(event.data, 'hearing');
  if (event.type === 'DocumentAdded' && isOutside(relationTo(state, actor))) return without(event.data, 'hearing');
  if (hasFindings(event)) return withFindingsFor(event, type, relationTo(state, actor));
  return isAboutSeats(event) ? shownOfSeats(event, knowsGrounds(actor)) : event.data;
}

type WithFindings = CaseAssessed | AttentionPointRaised;

function hasFindings(event: CaseEvent): event is WithFindings {
  return event.type === 'CaseAssessed' || event.type === 'AttentionPointRaised';
}

function withFindingsFor({ data }: WithFindings, type: CaseType, relation: Relation): object {
  const { findings } = data;
  return findings === undefined ? data : { ...data, findings: findings.map((found) => findingFor(found, type, relation)) };
}

type AboutSeats = DisqualificationDeclared | DisqualificationRuled | DeputyCalled;

function isAboutSeats(event: CaseEvent): event is AboutSeats {
  return event.type === 'DisqualificationDeclared' || event.type === 'DisqualificationRuled' || event.type === 'DeputyCalled';
}

/** That a seat is out or back, and who takes part by exception, is known to all who see the hearing; why is not. */
function shownOfSeats({ type, data }: AboutSeats, showsWhy: boolean): object {
  const { seatId } = data;
  switch (type) {
    case 'DisqualificationDeclared':
      return { seatId, memberId: data.memberId, ...(showsWhy ? { ground: data.ground } : {}) };
    case 'DisqualificationRuled': {
      const { memberId, disqualified, reason, exception } = data;
      return { seatId, memberId, disqualified, ...(exception === undefined ? {} : { exception }), ...(showsWhy ? { reason } : {}) };
    }
    case 'DeputyCalled':
      return { seatId, deputy: data.deputy, ...(showsWhy ? { reason: data.reason } : {}) };
  }
}

function isSenderOrInside(relation: Relation): boolean {
  return relation !== 'reader' && relation !== 'none';
}

function showsReplyEvent({ data }: HearingReplyGiven, state: CaseState, actor: Actor): boolean {
  const hearing = state.hearings.find((held) => held.round === data.round);
  return hearing !== undefined && (data.memberId === actor.memberId || showsReplies(hearing, actor));
}

function without<T extends object, K extends keyof T>(data: T, member: K): Omit<T, K> {
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== member)) as Omit<T, K>;
}
