import type { CaseState } from '../case/case.state.js';
import type { ConcernedParty, PartyStanding } from '../store/case-facts.state.js';

/**
 * The parties that an append concerns: those whose cases its assessments have read, at the version read, and those to whose
 * other cases this one shows something else than before.
 */
export function concernedParties(
  before: CaseState | undefined,
  after: CaseState,
  read: readonly PartyStanding[],
): readonly ConcernedParty[] {
  const seen = new Map(read.map(({ party, version }) => [party, version]));
  const parties = new Set([...seen.keys(), ...shownOtherwise(before, after)]);
  return [...parties].map((party) => ({ party, seen: seen.get(party) }));
}

function shownOtherwise(before: CaseState | undefined, after: CaseState): readonly string[] {
  const [then, now] = [shownIn(before), shownIn(after)];
  const isSame = then?.party === now?.party && then?.contentSha256 === now?.contentSha256;
  return isSame ? [] : [then, now].flatMap((one) => one?.party ?? []);
}

/** A case that is withdrawn or misdirected is shown to no other. */
function shownIn(state: CaseState | undefined): Pick<CaseState, 'party' | 'contentSha256'> | undefined {
  const isShown = state?.party !== undefined && state.status !== 'withdrawn' && state.status !== 'misdirected';
  return isShown ? state : undefined;
}
