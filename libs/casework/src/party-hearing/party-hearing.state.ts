import type { Day, Instant } from '#kernel';
import type { PartyHearingAnswered, PartyHearingOpened } from './party-hearing-event.state.js';

/** What a party has answered; its words are kept under `statementRef`. */
export interface PartyAnswer {
  readonly at: Instant;
  readonly receivedOn: Day | undefined;
  readonly late: boolean;
  readonly statementRef: string;
}

/** One time that the party of a case was heard. */
export interface PartyHearing {
  readonly openedAt: Instant;
  readonly closesAt: Instant;
  readonly text: string;
  readonly answer: PartyAnswer | undefined;
}

/** A case, as far as its party hearings go, the latest last; undefined where none was ever held. */
export interface PartyHearings {
  readonly partyHearings: readonly PartyHearing[] | undefined;
}

/** The party hearing that waits for its answer, be its deadline past or not. */
export function awaitedPartyHearing({ partyHearings }: PartyHearings): PartyHearing | undefined {
  const latest = partyHearings?.at(-1);
  return latest?.answer === undefined ? latest : undefined;
}

/** The party hearing that is open at a moment: unanswered, and its last moment not past. */
export function openPartyHearing(state: PartyHearings, at: Instant): PartyHearing | undefined {
  const awaited = awaitedPartyHearing(state);
  return awaited !== undefined && at <= awaited.closesAt ? awaited : undefined;
}

/** The party hearings of a case with one more. */
export function withOpened({ partyHearings }: PartyHearings, { at, data }: PartyHearingOpened): readonly PartyHearing[] {
  return [...(partyHearings ?? []), { openedAt: at, closesAt: data.closesAt, text: data.text, answer: undefined }];
}

/** The party hearings of a case with the latest one answered. */
export function withAnswer({ partyHearings = [] }: PartyHearings, { at, data }: PartyHearingAnswered): readonly PartyHearing[] {
  const { receivedOn, late, statementRef } = data;
  const answer = { at, receivedOn, late, statementRef };
  return partyHearings.map((hearing, index) => (index === partyHearings.length - 1 ? { ...hearing, answer } : hearing));
}
