import type { HearingRule, Instant } from '#kernel';
import type { Answer } from '../../libs/casework/src/hearing/hearing-event.state.js';

/** A seat as the model keeps it: by whom it is held, and who has been called in for that member. */
interface ModelSeat {
  readonly letter: string;
  holder: string | undefined;
  deputy: string | undefined;
  deputyOut: string | undefined;
}

/** Who holds which seat of the committee now, by letter. */
export type Holders = ReadonlyMap<string, string | undefined>;

interface Ballot {
  readonly letter: string;
  readonly by: string;
  readonly answer: Answer;
}

/** Those in whose place a deputy may come. */
export const DEPUTIES: ReadonlyMap<string, string> = new Map([
  ['a', 'deputy-a'],
  ['d', 'deputy-d'],
]);
const SIDE_OF_DA = 'abc';
const SIDE_OF_FH = 'def';

/** A hearing as it is told in prose: seats, who is out, and one ballot a seat. It knows nothing of the code it judges. */
export class HearingModel {
  private seats: ModelSeat[] = [];
  private ballots: Ballot[] = [];

  constructor(private readonly out: Set<string>) {}

  /** A round begins: the deputy of somebody who is still out goes on in that member's place. */
  open(holders: Holders): void {
    const before = this.seats;
    this.ballots = [];
    this.seats = [...holders].flatMap(([letter, holder]) => {
      if (holder === undefined) return [];
      const earlier = before.find((seat) => seat.letter === letter && seat.holder === holder);
      const deputy = this.out.has(holder) ? earlier?.deputy : undefined;
      return [{ letter, holder, deputy: deputy !== undefined && this.out.has(deputy) ? undefined : deputy, deputyOut: undefined }];
    });
  }

  /** What was put before the committee is another matter now. */
  lapse(): void {
    this.ballots = [];
  }

  /** The seat in which somebody casts a ballot, as the seats are held now; undefined for whoever has none. */
  ballotOf(member: string, holders: Holders): string | undefined {
    const standsIn = this.seats.find(({ deputy }) => deputy === member);
    if (standsIn !== undefined) return standsIn.holder === undefined ? undefined : standsIn.letter;
    const own = this.seatOf(member, holders);
    if (own === undefined || this.out.has(member)) return undefined;
    return own.holder === member && own.deputy !== undefined ? undefined : own.letter;
  }

  /** Whether somebody has to do with a seat here: holds it now, or stands in. */
  hasPart(member: string, holders: Holders): boolean {
    return this.seats.some(({ deputy }) => deputy === member) || this.seatOf(member, holders) !== undefined;
  }

  /** A ballot is cast; the last one of whoever holds the seat is the one that counts. */
  cast(letter: string, by: string, answer: Answer): void {
    const seat = this.seats.find((one) => one.letter === letter);
    if (seat !== undefined && seat.deputy !== by && seat.holder !== by) pass(seat, by);
    this.ballots.push({ letter, by, answer });
  }

  /** Somebody goes out, as holder or as deputy. */
  leave(member: string, holders: Holders): void {
    const deputised = this.seats.some(({ deputy }) => deputy === member);
    const own = this.seatOf(member, holders);
    if (!deputised && own !== undefined && own.holder !== member) pass(own, member);
    this.withoutDeputy(member);
  }

  /** The committee has ruled on somebody, with the seats held as they are now. */
  rule(member: string, isOut: boolean, holders: Holders): void {
    this.handOn(holders);
    if (isOut) return this.withoutDeputy(member);
    for (const seat of this.seats) {
      if (seat.holder === member) Object.assign(seat, { deputy: undefined, deputyOut: undefined });
      else if (seat.deputyOut === member) Object.assign(seat, { deputy: member, deputyOut: undefined });
    }
  }

  /** Whether the deputy of a seat may be called in now. */
  mayCall(letter: string, holders: Holders): boolean {
    const seat = this.seats.find((one) => one.letter === letter);
    const deputy = DEPUTIES.get(letter);
    if (seat === undefined || deputy === undefined || this.out.has(deputy)) return false;
    return seat.deputy === undefined || seat.holder !== holders.get(letter);
  }

  /** Calls in the deputy of a seat. */
  call(letter: string, holders: Holders): void {
    this.handOn(holders);
    for (const seat of this.seats) if (seat.letter === letter) Object.assign(seat, { deputy: DEPUTIES.get(letter), deputyOut: undefined });
  }

  /** Every seat is held as it is now; whoever comes new has no deputy called in. */
  handOn(holders: Holders): void {
    for (const seat of this.seats) if (seat.holder !== holders.get(seat.letter)) pass(seat, holders.get(seat.letter));
  }

  /** Whether every seat is known to be held as it is now. */
  isUpToDate(holders: Holders): boolean {
    return this.seats.every(({ letter, holder }) => holder === holders.get(letter));
  }

  /** One voice for each seat that counts, by letter; undefined where it is silent. */
  voices(): ReadonlyMap<string, Answer | undefined> {
    return this.voicesOf(this.seats);
  }

  /** The voices there would be with every seat held as it is now. */
  voicesWith(holders: Holders): ReadonlyMap<string, Answer | undefined> {
    return this.voicesOf(
      this.seats.map((seat) => (seat.holder === holders.get(seat.letter) ? seat : passed(seat, holders.get(seat.letter)))),
    );
  }

  private voicesOf(seats: readonly ModelSeat[]): ReadonlyMap<string, Answer | undefined> {
    const entitled = seats.filter(({ holder, deputy }) => holder !== undefined && (!this.out.has(holder) || deputy !== undefined));
    return new Map(
      entitled.map(({ letter, holder, deputy }) => {
        const last = this.ballots.filter((ballot) => ballot.letter === letter && ballot.by === (deputy ?? holder)).at(-1);
        return [letter, last?.answer];
      }),
    );
  }

  /** What the contract makes of the voices: “In this order: any request-meeting; quorum or sides missing; objected; else approved.” */
  result(rule: HearingRule, isByDeadline: boolean): string {
    const voices = [...this.voices()];
    const given = voices.flatMap(([, answer]) => answer ?? []);
    const silent = rule.silence === 'consent' && isByDeadline ? voices.length - given.length : 0;
    const count = (...answers: readonly Answer[]) => given.filter((answer) => answers.includes(answer)).length;
    const [against, approvals] = [count('object'), count('approve', 'approve-with-remark') + silent];
    const isObjected = rule.onObjection === 'meeting' ? against > 0 : against > 0 && against >= approvals;
    if (count('request-meeting') > 0) return 'meeting-requested';
    if (!isQuorate(rule, given.length + silent, voices.length) || !hasSides(rule, voices)) return 'no-quorum';
    return isObjected ? 'objected' : 'approved';
  }

  private seatOf(member: string, holders: Holders): ModelSeat | undefined {
    return this.seats.find(({ letter }) => holders.get(letter) === member);
  }

  private withoutDeputy(member: string): void {
    for (const seat of this.seats) if (seat.deputy === member) Object.assign(seat, { deputy: undefined, deputyOut: member });
  }
}

/** The round that is open: by when, and by which rule it is counted. */
export interface OpenRound {
  readonly closesAt: Instant;
  readonly rule: HearingRule;
  readonly recommendation: string | undefined;
  readonly recommendationText: string | undefined;
  /** Whether it was settled when it opened that it ends once all have answered. */
  readonly endsEarly: boolean;
}

/** Whether everybody who counts has answered, and there is somebody. */
export function isAnsweredByAll(voices: ReadonlyMap<string, Answer | undefined>): boolean {
  return voices.size > 0 && [...voices.values()].every((answer) => answer !== undefined);
}

function pass(seat: ModelSeat, holder: string | undefined): void {
  Object.assign(seat, passed(seat, holder));
}

function passed({ letter }: ModelSeat, holder: string | undefined): ModelSeat {
  return { letter, holder, deputy: undefined, deputyOut: undefined };
}

function isQuorate({ quorum }: HearingRule, present: number, entitled: number): boolean {
  return quorum === 'majority' ? present * 2 > entitled : present >= quorum;
}

/** “Answers given, per side.” */
function hasSides({ sides }: HearingRule, voices: readonly (readonly [letter: string, answer: Answer | undefined])[]): boolean {
  const given = (letters: string) => voices.filter(([letter, answer]) => letters.includes(letter) && answer !== undefined).length;
  return sides === null || (given(SIDE_OF_DA) >= sides.da && given(SIDE_OF_FH) >= sides.fh);
}
