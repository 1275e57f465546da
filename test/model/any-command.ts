import type { HearingRule, JsonObject } from '#kernel';
import { addDays, addMilliseconds, type CouncilSettings, copenhagenDayOf, day, type Instant } from '#kernel';
import fc from 'fast-check';
import type { BenchSeat, CaseCommand, SeatTerm } from '../../libs/casework/src/case/case-command.state.js';
import { type CaseState, latestHearing } from '../../libs/casework/src/case/case.state.js';
import { awaitedIn } from '../../libs/casework/src/hearing/awaited.policy.js';
import type { Answer } from '../../libs/casework/src/hearing/hearing-event.state.js';
import { HASH, RECEIVED_AT, seats } from '../support/case-builders.js';
import { command } from '../support/command-builders.js';
import { DEPUTIES, type Holders } from './hearing-model.js';

/** What chance says of an attempt: who makes it, when after the last, and the rest. */
interface Chosen {
  readonly who: string;
  readonly minutes: number;
  readonly choice: number;
  readonly isPlain: boolean;
}

/** One thing that somebody tries. */
export interface Attempt extends Chosen {
  readonly what: What;
}

/** What an attempt is made of besides chance. */
export interface Setting {
  readonly state: CaseState;
  readonly at: Instant;
  readonly holders: Holders;
  readonly submissions: readonly JsonObject[];
  readonly outcomes: readonly string[];
  readonly rules: readonly Partial<HearingRule>[];
  /** What a council may have settled besides; the first is what it has unless it says otherwise. */
  readonly settled: readonly CouncilSettings[];
  /** How many commands were given before. */
  readonly turn: number;
}

type Made = (chosen: Chosen, setting: Setting) => CaseCommand;

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const LETTERS = 'abcdefgh';
const FIRST_DAY = day('2026-01-01');
/** One request for a meeting settles a hearing, so few are made. */
const VOICES: readonly Answer[] = [
  ...(['approve', 'approve', 'approve', 'approve-with-remark', 'object', 'object', 'object'] as const),
  ...(['abstain', 'abstain', 'request-meeting'] as const),
];
const BASES = ['hearing', 'meeting', 'chair-mandate', 'secretariat'] as const;

/** The holders at first, and those who may come in their place; the seats without a deputy may also fall vacant. */
export const FIRST_HOLDERS: Holders = new Map(Array.from(LETTERS, (letter) => [letter, `member-${letter}`]));
export const NEXT_HOLDERS: Holders = new Map(
  Array.from(LETTERS, (letter, n) => [letter, DEPUTIES.has(letter) || n % 2 === 0 ? `newcomer-${letter}` : undefined]),
);
const EVERYBODY = [...FIRST_HOLDERS.values(), ...NEXT_HOLDERS.values(), ...DEPUTIES.values()].flatMap((one) => one ?? []);

const reply: Made = ({ who, choice, isPlain }, { state, at, holders }) =>
  command.reply(at, {
    memberId: who,
    seatsHeld: heldBy(who, holders),
    answer: VOICES[choice % VOICES.length] ?? 'abstain',
    remark: 'Bemærkning',
    contentHash: isPlain ? (latestHearing(state)?.contentHash ?? HASH) : HASH,
  });

const MAKE = {
  reply,
  /** One who has yet to answer does. */
  replyNext: (chosen, setting) => reply({ ...chosen, who: awaitedFor(setting, chosen) }, setting),
  contact: ({ choice }, { at, holders }) =>
    command.contact(at, { seatId: seatIdOf(`${LETTERS}x`[choice % (LETTERS.length + 1)]), seatTerms: termsOf(holders) }),
  openParty: ({ choice }, { at, turn }) =>
    command.openPartyHearing(at, {
      dispatchId: `party-${String(turn)}`,
      closesAt: choice % 3 === 0 ? undefined : addMilliseconds(at, (choice - 20) * HOUR_MS),
    }),
  answerParty: ({ choice }, { at }) =>
    command.answerPartyHearing(at, choice % 2 === 0 ? undefined : addDays(copenhagenDayOf(at), 1 - (choice % 7))),
  declare: ({ who }, { at, holders }) => command.declare(at, { memberId: who, seatsHeld: heldBy(who, holders) }),
  rule: ({ who, choice }, { at, holders }) =>
    command.rule(at, {
      ...{ memberId: who, disqualified: choice % 3 !== 0, bench: benchOf(holders) },
      exception: choice % 3 === 1 ? 'Ingen kan træde i stedet' : undefined,
    }),
  callDeputy: ({ choice }, { at, holders }) =>
    command.callDeputy(at, { seatId: seatIdOf(LETTERS[choice % LETTERS.length]), bench: benchOf(holders) }),
  open: ({ choice, isPlain }, { at, holders, rules, outcomes, settled }) =>
    command.openHearing(at, {
      seats: seats().map((seat) => ({ ...seat, holder: holders.get(letterOf(seat.seatId)) })),
      rule: rules[choice % rules.length] ?? {},
      recommendation: outcomes[Math.floor(choice / rules.length) % outcomes.length],
      recommendationText: isPlain ? 'Fordi' : undefined,
      settings: settled[Math.floor(choice / rules.length) % settled.length] ?? [],
    }),
  extend: ({ choice }, { state, at }) =>
    command.extendHearing(at, addMilliseconds(latestHearing(state)?.closesAt ?? at, (choice - 20) * MINUTE_MS)),
  closeHearing: (_, { at, holders, turn }) => withIds(command.closeHearing(at), termsOf(holders), turn),
  expire: (_, { at, holders, turn }) => withIds(command.expireHearing(at), termsOf(holders), turn),
  refer: (_, { at, holders }) =>
    command.referToMeeting(
      at,
      seats().map((seat) => ({ ...seat, holder: holders.get(letterOf(seat.seatId)) })),
      termsOf(holders),
    ),
  decide: ({ choice, isPlain }, { at, outcomes, turn }) =>
    command.decide(at, BASES[choice % BASES.length] ?? 'hearing', {
      ...idsOf(turn),
      outcome: [...outcomes, 'unheard-of'][choice % (outcomes.length + 1)] ?? '',
      reasons: isPlain ? 'Fordi' : undefined,
    }),
  confirm: ({ choice, isPlain }, { state, at }) =>
    command.confirmDispatch(at, state.dispatches[choice % (state.dispatches.length + 1)]?.dispatchId ?? 'nobody-s', isPlain),
  supplement: ({ choice }, { at, submissions }) => command.supplement(at, submissions[choice % submissions.length]),
  provide: ({ choice }, { at, submissions }) => command.provideInformation(at, submissions[choice % submissions.length]),
  ask: (_, { at }) => command.requestInformation(at),
  close: (_, { at }) => command.close(at),
  withdraw: (_, { at }) => command.withdraw(at),
  misdirect: (_, { at }) => command.markMisdirected(at),
  reopen: (_, { at }) => command.reopen(at),
  note: (_, { at }) => command.note(at),
  assign: (_, { at }) => command.assign(at),
  point: (_, { at }) => command.raiseAttentionPoint(at),
  document: ({ choice, isPlain }, { at, turn }) =>
    command.addDocument(at, { documentId: `document-${String(turn)}-${String(choice)}`, access: isPlain ? 'hearing' : 'secretariat' }),
} satisfies Readonly<Record<string, Made>>;

/** `handOn`: no command, but a seat of the committee has another holder from now on. */
type What = keyof typeof MAKE | 'handOn';

const OFTEN: Readonly<Partial<Record<What, number>>> = {
  ...{
    reply: 10,
    replyNext: 6,
    contact: 2,
    openParty: 6,
    answerParty: 3,
    declare: 4,
    rule: 4,
    callDeputy: 4,
    open: 8,
    expire: 12,
    closeHearing: 2,
    decide: 9,
    confirm: 4,
    handOn: 3,
    supplement: 3,
  },
  misdirect: 0.2,
  withdraw: 0.4,
  close: 4,
  provide: 2,
};

/** Anything that anybody may try, the hearing oftenest; a clock may also stand back a little. */
export const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
  what: fc.oneof(...[...(Object.keys(MAKE) as What[]), 'handOn' as const].map(weighted)),
  who: fc.constantFrom(...EVERYBODY),
  minutes: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -30, max: 240 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 14_400 }) },
  ),
  choice: fc.nat({ max: 119 }),
  isPlain: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
});

/** The attempts made at once: those who have yet to answer come all together now and then. */
export function madeAtOnce(attempt: Attempt): readonly Attempt[] {
  const isAll = attempt.choice % 2 === 0;
  const times = attempt.what === 'replyNext' && isAll ? LETTERS.length : 1;
  return Array.from({ length: times }, (_, n) => ({ ...attempt, choice: attempt.choice + n }));
}

/** The command that an attempt comes to; undefined when it is none. */
export function commandOf(attempt: Attempt, setting: Setting): CaseCommand | undefined {
  return attempt.what === 'handOn' ? undefined : MAKE[attempt.what](attempt, setting);
}

/** The moment of an attempt, so many minutes after another. */
export function momentAfter(at: Instant, minutes: number): Instant {
  const later = addMilliseconds(at, minutes * MINUTE_MS);
  return later < RECEIVED_AT ? RECEIVED_AT : later;
}

/** The letter of a seat. */
export function letterOf(seatId: string): string {
  return seatId.replace('seat-', '');
}

function weighted(what: What): { readonly weight: number; readonly arbitrary: fc.Arbitrary<What> } {
  return { weight: Math.ceil((OFTEN[what] ?? 1) * 5), arbitrary: fc.constant(what) };
}

function awaitedFor({ state }: Setting, { who, choice }: Chosen): string {
  const hearing = latestHearing(state);
  const awaited = hearing === undefined ? [] : awaitedIn(hearing);
  return awaited[choice % awaited.length] ?? who;
}

function seatIdOf(letter = ''): string {
  return `seat-${letter}`;
}

function heldBy(member: string, holders: Holders): readonly string[] {
  return [...holders].flatMap(([letter, holder]) => (holder === member ? [seatIdOf(letter)] : []));
}

function benchOf(holders: Holders): readonly BenchSeat[] {
  return [...holders].map(([letter, holder]) => ({ seatId: seatIdOf(letter), holder, deputy: DEPUTIES.get(letter) }));
}

function termsOf(holders: Holders): readonly SeatTerm[] {
  return [...holders].flatMap(([letter, holder]) => {
    if (holder === undefined) return [];
    const deputy = DEPUTIES.get(letter);
    const always = { seatId: seatIdOf(letter), from: FIRST_DAY, to: undefined };
    const own = { ...always, holder, deputyOf: undefined };
    return deputy === undefined ? [own] : [own, { ...always, holder: deputy, deputyOf: holder }];
  });
}

function idsOf(turn: number) {
  return { decisionId: `decision-${String(turn)}`, dispatchId: `dispatch-${String(turn)}` };
}

function withIds<T extends CaseCommand>(given: T, seatTerms: readonly SeatTerm[], turn: number): T {
  return { ...given, data: { ...given.data, ...idsOf(turn), seatTerms } };
}
