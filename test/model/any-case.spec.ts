import type { Decision } from '#kernel';
import fc from 'fast-check';
import { caseDecider } from '../../libs/casework/src/case/case.decider.js';
import type { CaseCommand } from '../../libs/casework/src/case/case-command.state.js';
import type { CaseEvent } from '../../libs/casework/src/case/case-event.state.js';
import { evolveCase } from '../../libs/casework/src/case/case.projection.js';
import { type CaseState, openHearingOf, waitingDispatches } from '../../libs/casework/src/case/case.state.js';
import { type Hearing, replyOf } from '../../libs/casework/src/hearing/hearing.state.js';
import { nextDue } from '../../libs/casework/src/reading/deadlines.projection.js';
import { timersOf } from '../../libs/casework/src/reading/register.projection.js';
import { RECEIVED_AT } from '../support/case-builders.js';
import { command } from '../support/command-builders.js';
import {
  anyAttempt,
  type Attempt,
  commandOf,
  FIRST_HOLDERS,
  letterOf,
  madeAtOnce,
  momentAfter,
  NEXT_HOLDERS,
  type Setting,
} from './any-command.js';
import { CaseModel } from './case-model.js';
import type { Holders } from './hearing-model.js';
import { BEGINNINGS, RULES, settledFor, type Tried, TRIED } from './tried-cases.js';

/** States in which no deadline of the law runs any more. */
const IS_OVER: readonly string[] = ['decided', 'notified', 'closed', 'withdrawn', 'misdirected'];

/** What goes on beside the life of a case. */
const MOVES_NOTHING: ReadonlySet<string> = new Set([
  ...['SeatContacted', 'PartyHearingOpened', 'PartyHearingAnswered', 'DispatchConfirmed party-hearing'],
]);
const BARRED = 'party-hearing-open';
const RUNS = 1000;
const MOST_COMMANDS = 40;
const ATTEMPTS = fc.array(anyAttempt, { maxLength: MOST_COMMANDS, size: 'max' });
/** Freezes all of it: whoever decides or evolves may not write in what was given. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** Who holds the seats after one of them has changed hands. */
function handedOn(holders: Holders, { choice }: Attempt): Holders {
  const letters = [...FIRST_HOLDERS.keys()];
  const letter = letters[choice % letters.length] ?? '';
  const isFirst = holders.get(letter) === FIRST_HOLDERS.get(letter);
  return new Map([...holders, [letter, (isFirst ? NEXT_HOLDERS : FIRST_HOLDERS).get(letter)]]);
}

/** What is true after each event of whatever was tried. */
function expectSound(before: CaseState, event: CaseEvent, after: CaseState): void {
  expect(event.at >= before.lastAt).toBe(true);
  expect(after.hearings.filter(isClosedIn(before))).toEqual(before.hearings.filter(isClosed));
  if (event.type === 'HearingClosed') expect(after.status).toBe(event.data.outcome === 'approved' ? 'heard' : 'at-meeting');
  else if (after.status === 'heard') expect(before.status).toBe('heard');
  if (event.type === 'DispatchConfirmed') expect(waitsIn(before, event.data.dispatchId)).toBe(true);
  if (MOVES_NOTHING.has(kindOf(event))) expect(after.status).toBe(before.status);
  expect(timersOf(after)).toHaveLength(after.status === 'in-hearing' ? 1 : 0);
  if (IS_OVER.includes(after.status)) expect(nextDue(after)).toBeUndefined();
  expectOwedForLatest(after);
}

function expectOwedForLatest(state: CaseState): void {
  const owed = waitingDispatches(state);
  expect(owed.filter(({ decisionId }) => decisionId !== state.decision?.decisionId)).toEqual([]);
  if (state.status === 'notified' || state.status === 'closed') expect(owed).toEqual([]);
}

/** The kind of an event, told apart by why a hearing ended and what a message was about. */
function kindOf(event: CaseEvent): string {
  if (event.type === 'HearingClosed') return `HearingClosed ${event.data.cause}`;
  return event.type === 'DispatchConfirmed' && event.data.about !== undefined ? `DispatchConfirmed ${event.data.about}` : event.type;
}

function waitsIn({ dispatches }: CaseState, id: string): boolean {
  return dispatches.some(({ dispatchId, confirmedAt }) => dispatchId === id && confirmedAt === undefined);
}

function isClosed({ closed }: Hearing): boolean {
  return closed !== undefined;
}

function isClosedIn({ hearings }: CaseState): (hearing: Hearing) => boolean {
  return ({ round }) => hearings.some((hearing) => hearing.round === round && isClosed(hearing));
}

/** The voices that the code counts in the latest hearing, as the model tells them. */
function voicesOf(state: CaseState): readonly string[] {
  const hearing = state.hearings.at(-1);
  const replies = hearing === undefined ? [] : hearing.seats.map((seat) => replyOf(hearing, seat));
  return replies.flatMap((reply) => (reply === undefined ? [] : [`${letterOf(reply.seatId)} ${reply.answer}`])).sort();
}

/** One case on which attempts are made one after the other; what each comes to is held against the model. */
class TriedCase {
  readonly reached: string[] = [];
  private readonly model: CaseModel;
  private readonly log: CaseEvent[] = [];
  private state: CaseState;
  private holders = FIRST_HOLDERS;
  private at = RECEIVED_AT;

  constructor(private readonly tried: Tried) {
    const { type, submissions } = tried;
    this.model = new CaseModel(type);
    const given = command.submit(RECEIVED_AT, { caseType: type.name, submission: submissions[0] ?? {} });
    const submitted = caseDecider(type).decide(given, undefined);
    if (submitted.kind === 'refused') throw new Error(`a case of ${type.name} cannot begin: ${submitted.rejection.code}`);
    this.log.push(...submitted.events);
    this.state = frozen(caseOf(this.log));
  }

  /** Somebody tries something. */
  attempt(attempt: Attempt, turn: number): void {
    this.at = momentAfter(this.at, attempt.minutes);
    if (attempt.what === 'handOn') this.holders = handedOn(this.holders, attempt);
    for (const each of madeAtOnce(attempt)) {
      const given = commandOf(each, this.settingAt(turn));
      if (given !== undefined) this.give(frozen(given));
    }
  }

  /** The events alone, as the log keeps them, make the same case. */
  rebuild(): void {
    expectRebuilt(this.log, this.state);
  }

  private settingAt(turn: number): Setting {
    const { type, submissions } = this.tried;
    const { state, at, holders } = this;
    const outcomes = type.outcomes.map(({ code }) => code);
    return { ...{ state, at, holders, submissions, outcomes, turn }, rules: RULES, settled: settledFor(type) };
  }

  private give(given: CaseCommand): void {
    const { model, state, holders } = this;
    const mustRefuse = model.mustRefuse(given, state, holders);
    const decision = caseDecider(this.tried.type).decide(given, state);
    expectDecided(given, decision, mustRefuse);
    if (decision.kind === 'refused') {
      if (decision.rejection.code === BARRED) this.reached.push(`${given.type} ${BARRED}`);
      return;
    }
    model.take(given, decision, holders);
    for (const event of decision.events) this.record(frozen(event));
    expectSameVoices(this.state, model);
  }

  private record(event: CaseEvent): void {
    const before = this.state;
    this.state = frozen(evolveCase(before, event));
    this.log.push(event);
    this.reached.push(kindOf(event));
    expectSound(before, event, this.state);
  }
}

/** A refusal records nothing, and is one where the contract says so. */
function expectDecided({ type: what }: CaseCommand, decision: Decision<CaseEvent>, mustRefuse: boolean | undefined): void {
  if (mustRefuse !== undefined) expect({ what, kind: decision.kind }).toEqual({ what, kind: mustRefuse ? 'refused' : 'accepted' });
  if (decision.kind === 'refused') expect(decision).not.toHaveProperty('events');
}

function expectSameVoices(state: CaseState, model: CaseModel): void {
  if (openHearingOf(state) !== undefined) expect(voicesOf(state)).toEqual(model.voices());
}

function expectRebuilt(log: readonly CaseEvent[], state: CaseState): void {
  const read = JSON.parse(JSON.stringify(log)) as readonly CaseEvent[];
  expect(JSON.stringify(caseOf(read))).toBe(JSON.stringify(state));
}

function caseOf(events: readonly CaseEvent[]): CaseState {
  const state = events.reduce<CaseState | undefined>(evolveCase, undefined);
  if (state === undefined) throw new Error('a case has at least one event');
  return state;
}

describe('any case, whoever tries whatever in whichever state', () => {
  it('lives as the contract says, and its events alone make it again', () => {
    const reached = new Map<string, number>();
    fc.assert(
      fc.property(fc.constantFrom(...TRIED), fc.constantFrom(...BEGINNINGS), ATTEMPTS, (tried, beginning, attempts) => {
        const one = new TriedCase(tried);
        for (const [turn, attempt] of [...beginning, ...attempts].entries()) one.attempt(attempt, turn);
        one.rebuild();
        for (const type of one.reached) reached.set(type, (reached.get(type) ?? 0) + 1);
      }),
      { numRuns: RUNS, seed: 20_260_303 },
    );
    const rarest = [...reached.values()].sort((a, b) => a - b)[0];
    expect({ kinds: reached.size, rarest: (rarest ?? 0) > 10 }).toEqual({ kinds: 33, rarest: true });
  }, 120_000);
});
