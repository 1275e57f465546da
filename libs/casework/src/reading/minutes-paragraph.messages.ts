import type { HearingRule } from '#kernel';
import type { Answer, ClosingCause, HearingOutcome } from '../hearing/hearing-event.state.js';
import { type HearingResult, resultOf } from '../hearing/hearing.outcomes.js';
import { type Hearing, type HearingClosing, isEntitled, replyOf, type Seat } from '../hearing/hearing.state.js';
import { minorityStatementsIn } from '../hearing/minority.policy.js';
import { danishMoment } from './danish-time.messages.js';
import { CAUSE } from './event.messages.js';

const ANSWERED: { readonly [A in Answer | 'silent']: string } = {
  approve: 'tiltrådte',
  'approve-with-remark': 'tiltrådte med en bemærkning',
  object: 'gjorde indsigelse',
  'request-meeting': 'ønskede sagen behandlet på et møde',
  abstain: 'undlod at stemme',
  silent: 'svarede ikke',
};
const SIDES = { da: 'arbejdsgiversiden (DA)', fh: 'lønmodtagersiden (FH)' } as const;
const BY_ITS_ANSWERS: ReadonlySet<ClosingCause> = new Set(['deadline', 'all-answered', 'secretariat']);

/**
 * How a hearing was held and what it came to, in one Danish paragraph for the minutes; null until it is closed. It speaks of
 * organisations, names no member, and does not say why a seat was out.
 */
export function minutesParagraph(hearing: Hearing): string | null {
  const { closed, seats } = hearing;
  if (closed === undefined) return null;
  const result = resultOf(hearing, closed.cause);
  const taking = seats.filter(isEntitled);
  return [
    ...held(hearing, closed),
    ...whoTookPart(seats, taking),
    ...answers(hearing, taking),
    ...silence(hearing, taking, closed),
    ...count(result, hearing.rule),
    ...outcome(result, hearing.rule, closed),
    ...minorityStatementsIn(hearing).map(({ seat, statement }) => `Mindretalsudtalelse fra ${bodyOf(seat)}: »${statement}«`),
  ].join(' ');
}

function held({ round, opensAt, closesAt }: Hearing, { at, cause, reason }: HearingClosing): readonly string[] {
  const ended = danishMoment(cause === 'deadline' ? closesAt : at);
  return [
    `Sagen blev behandlet i elektronisk høring (høring nr. ${String(round)}), der blev åbnet ${danishMoment(opensAt)}.`,
    `Høringen blev afsluttet ${ended} ${CAUSE[cause]}.`,
    ...(reason === undefined || cause === 'deadline' ? [] : [`Begrundelse: »${reason}«`]),
  ];
}

function whoTookPart(seats: readonly Seat[], taking: readonly Seat[]): readonly string[] {
  const vacant = seats.filter((seat) => seat.vacant === true);
  const out = seats.filter((seat) => !taking.includes(seat) && !vacant.includes(seat));
  return [
    ...ofSeats('Stemmeberettiget', taking),
    ...(taking.length === 0 ? ['Ingen pladser var stemmeberettigede.'] : []),
    ...ofSeats('Uden for sagens behandling', out),
    ...ofSeats('Ubesat', vacant),
    ...ofSeats(
      'Repræsenteret ved suppleant',
      taking.filter(({ deputy }) => deputy !== undefined),
    ),
  ];
}

/** `Ubesat: 3 pladser (DA 2 og KL 1).` */
function ofSeats(label: string, seats: readonly Seat[]): readonly string[] {
  if (seats.length === 0) return [];
  const shares = byOrganisation(seats).map(([organisation, own]) => `${organisation} ${String(own.length)}`);
  return [`${label}: ${String(seats.length)} ${seats.length === 1 ? 'plads' : 'pladser'} (${listed(shares)}).`];
}

function answers(hearing: Hearing, taking: readonly Seat[]): readonly string[] {
  return byOrganisation(taking).map(([organisation, seats]) => {
    const given = seats.map((seat) => replyOf(hearing, seat)?.answer ?? 'silent');
    const kinds = (Object.keys(ANSWERED) as readonly (Answer | 'silent')[]).map((kind) => ({
      kind,
      times: given.filter((one) => one === kind).length,
    }));
    return `${organisation}: ${listed(kinds.flatMap(({ kind, times }) => (times === 0 ? [] : [`${String(times)} ${ANSWERED[kind]}`])))}.`;
  });
}

function silence(hearing: Hearing, taking: readonly Seat[], { cause }: HearingClosing): readonly string[] {
  if (taking.every((seat) => replyOf(hearing, seat) !== undefined)) return [];
  const consents = hearing.rule.silence === 'consent' && cause === 'deadline';
  return [consents ? 'Efter høringsreglen regnes tavshed som tiltrædelse.' : 'Den, der ikke svarede, regnes ikke som deltagende.'];
}

function count({ counted, present, quorum, sides }: HearingResult, rule: HearingRule): readonly string[] {
  const measure = rule.quorum === 'majority' ? 'mere end halvdelen af de stemmeberettigede' : 'et fast antal';
  const needed = `Deltagende: ${String(present)} af ${String(counted)}; der kræves ${String(quorum.needed)} (${measure}).`;
  if (sides === null) return [needed];
  const given = (['da', 'fh'] as const).map(
    (side) => `fra ${SIDES[side]}: ${String(sides[side].given)}, der kræves ${String(sides[side].needed)}`,
  );
  return [needed, `Svar ${given.join('; ')}.`];
}

/** Ended for another reason than its answers, a hearing leads nowhere: it is only said how it stood. */
function outcome(result: HearingResult, rule: HearingRule, { cause, outcome: came }: HearingClosing): readonly string[] {
  const reason = REASONS[came](result, rule);
  if (!BY_ITS_ANSWERS.has(cause)) return [`Stillingen ved afslutningen: ${reason}.`];
  return [`Resultat: ${reason}.`, ...(came === 'approved' ? [] : ['Sagen behandles på et møde.'])];
}

const REASONS: { readonly [O in HearingOutcome]: (result: HearingResult, rule: HearingRule) => string } = {
  approved: ({ approvals, objections }) =>
    objections === 0
      ? 'tiltrådt, da ingen gjorde indsigelse eller ønskede et møde'
      : `tiltrådt, da flere tiltrådte (${String(approvals)}) end gjorde indsigelse (${String(objections)})`,
  objected: ({ approvals, objections }, { onObjection }) =>
    onObjection === 'meeting'
      ? 'ikke tiltrådt, da én indsigelse er nok til, at sagen skal på et møde'
      : `ikke tiltrådt, da ikke flere tiltrådte (${String(approvals)}) end gjorde indsigelse (${String(objections)})`,
  'meeting-requested': () => 'ikke afgjort ved høringen, da et ønske om et møde er nok til, at sagen skal på et møde',
  'no-quorum': ({ quorum }) =>
    `udvalget var ikke beslutningsdygtigt, da ${quorum.met ? 'for få svarede fra en af siderne' : 'for få deltog'}`,
};

function byOrganisation(seats: readonly Seat[]): readonly (readonly [string, readonly Seat[]])[] {
  return [...new Set(seats.map(bodyOf))].map((name) => [name, seats.filter((seat) => bodyOf(seat) === name)]);
}

/** The organisation, and its side where the name does not say it. */
function bodyOf({ organisation, side }: Seat): string {
  return organisation.toLowerCase() === side ? organisation : `${organisation} (${side.toUpperCase()})`;
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} og ${last}`;
}
