import type { Instant } from '#kernel';
import type { CaseEvent } from '../case/case-event.state.js';
import type { DisqualificationDeclared, DisqualificationRuled } from '../hearing/hearing-event.state.js';

type Explanations = ReadonlyMap<string, string>;

/** A ruling as it is shown. */
export interface RulingShown {
  readonly disqualified: boolean;
  readonly reason: string;
  readonly exception: string | null;
  readonly at: Instant;
}

/** A matter of disqualification, for those who may know why: what was declared, and the last ruling on it. */
export interface DisqualificationShown {
  readonly seatId: string;
  readonly memberId: string;
  readonly ground: string | null;
  /** Null where nothing was declared, or the explanation is erased. */
  readonly explanation: string | null;
  readonly declaredAt: Instant | null;
  readonly ruling: RulingShown | null;
}

/** Where the explanations of a case are kept. */
export function explanationRefs(events: readonly CaseEvent[]): readonly string[] {
  return events.flatMap((event) => (event.type === 'DisqualificationDeclared' ? [event.data.explanationRef] : []));
}

/** Every matter of disqualification in a case, one a member, by what was said last. */
export function disqualificationsView(events: readonly CaseEvent[], explanations: Explanations): readonly DisqualificationShown[] {
  const matters = events.reduce((known, event) => {
    if (event.type === 'DisqualificationDeclared') return known.set(event.data.memberId, declaredMatter(event, explanations));
    if (event.type === 'DisqualificationRuled') return known.set(event.data.memberId, ruledMatter(event, known.get(event.data.memberId)));
    return known;
  }, new Map<string, DisqualificationShown>());
  return [...matters.values()];
}

function declaredMatter({ at, data }: DisqualificationDeclared, explanations: Explanations): DisqualificationShown {
  const { seatId, memberId, ground, explanationRef } = data;
  return { seatId, memberId, ground, explanation: explanations.get(explanationRef) ?? null, declaredAt: at, ruling: null };
}

function ruledMatter({ at, data }: DisqualificationRuled, before: DisqualificationShown | undefined): DisqualificationShown {
  const { seatId, memberId, disqualified, reason, exception } = data;
  const undeclared = { seatId, memberId, ground: null, explanation: null, declaredAt: null };
  return { ...(before ?? undeclared), ruling: { disqualified, reason, exception: exception ?? null, at } };
}
