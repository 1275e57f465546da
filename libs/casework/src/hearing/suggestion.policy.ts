import type { CaseType, Json } from '#kernel';
import type { CaseState } from '../case/case.state.js';

/** What is known of a member's own affairs: an employer by CVR number, a municipality by code, and who the seat belongs to. */
export interface MemberTies {
  readonly seatId: string;
  readonly memberId: string;
  readonly organisation: string;
  readonly employer: string | undefined;
  readonly municipality: string | undefined;
}

export type SuggestionReason = 'same-employer' | 'same-municipality' | 'same-organisation';

/** That a member may be disqualified, and by whose part in the case. It decides nothing. */
export interface Suggestion {
  readonly seatId: string;
  readonly memberId: string;
  readonly reason: SuggestionReason;
  /** The party, by its principal or name. */
  readonly party: string;
  /** The reason in a Danish sentence. */
  readonly text: string;
}

const TEXTS: { readonly [R in SuggestionReason]: (party: string) => string } = {
  'same-employer': (party) => `Medlemmet er ansat hos en part i sagen (CVR-nr. ${party.slice(COMPANY.length)}).`,
  'same-municipality': (party) =>
    `Medlemmet er knyttet til kommunen, der har sendt sagen (kommunekode ${party.slice(MUNICIPALITY.length)}).`,
  'same-organisation': (party) => `Medlemmets organisation, ${party}, er part i sagen.`,
};
const COMPANY = 'company:';
const MUNICIPALITY = 'municipality:';
const CVR = /^\d{8}$/;

/** The parties of a case by principal: its sender, who is told by letter because the case is theirs, and every company named by CVR number. */
export function partiesOf({ sender, submission }: Pick<CaseState, 'sender' | 'submission'>, type: CaseType): readonly string[] {
  const told = (type.toldByLetterOf?.(submission) ?? []).map(({ principal }) => principal);
  return [...new Set([sender.principal, ...told, ...companiesIn(submission)])];
}

/** Members whose employer, municipality or organisation is a party. */
export function suggestionsFor(members: readonly MemberTies[], state: CaseState, type: CaseType): readonly Suggestion[] {
  const parties = partiesOf(state, type);
  return members.flatMap((member) =>
    tiesOf(member, state.sender.name).flatMap(({ reason, party, isNamed }) =>
      isNamed || parties.includes(party)
        ? [{ seatId: member.seatId, memberId: member.memberId, reason, party, text: TEXTS[reason](party) }]
        : [],
    ),
  );
}

interface Tie {
  readonly reason: SuggestionReason;
  readonly party: string;
  readonly isNamed: boolean;
}

function tiesOf({ employer, municipality, organisation }: MemberTies, senderName: string): readonly Tie[] {
  const isNamed = senderName.toLowerCase() === organisation.toLowerCase();
  return [
    ...(employer === undefined ? [] : [{ reason: 'same-employer', party: `${COMPANY}${employer}`, isNamed: false } as const]),
    ...(municipality === undefined
      ? []
      : [{ reason: 'same-municipality', party: `${MUNICIPALITY}${municipality}`, isNamed: false } as const]),
    { reason: 'same-organisation', party: organisation, isNamed },
  ];
}

function companiesIn(value: Json | undefined): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Readonly<Record<string, Json>>).flatMap(([name, held]) =>
    name === 'cvr' && typeof held === 'string' && CVR.test(held) ? [`${COMPANY}${held}`] : companiesIn(held),
  );
}
