import { addMilliseconds, type CaseType, copenhagenDayOf, type Decision, type Instant } from '#kernel';
import type { CaseCommand } from '../../libs/casework/src/case/case-command.state.js';
import type { CaseEvent } from '../../libs/casework/src/case/case-event.state.js';
import type { CaseState } from '../../libs/casework/src/case/case.state.js';
import { HearingModel, type Holders, isAnsweredByAll, type OpenRound } from './hearing-model.js';
import { letterOf } from './any-command.js';
import { mayBeDecided, mayBeGiven, mayBeHeard } from './life-table.js';
import { PartyHearingModel } from './party-hearing-model.js';

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;
type HearingClosed = Extract<CaseEvent, { type: 'HearingClosed' }>;

/** “A hearing is closed by the sweep from one second after `closesAt`.” */
const GRACE_MS = 1000;
/** What ends a hearing, and as what it goes on record before the deadline. */
const ENDS: { readonly [T in CaseCommand['type']]?: HearingClosed['data']['cause'] } = {
  'expire-hearing': 'all-answered',
  'close-hearing': 'secretariat',
  'refer-to-meeting': 'referred-to-meeting',
  decide: 'decided',
  withdraw: 'withdrawn',
};
const LEADS_ON: ReadonlySet<CaseCommand['type']> = new Set(['expire-hearing', 'close-hearing']);

/** A case as the contract tells its life, beside the code that is judged: who is out, what was answered, what is still owed. */
export class CaseModel {
  private readonly out = new Set<string>();
  private readonly hearing = new HearingModel(this.out);
  private readonly party = new PartyHearingModel();
  private open: OpenRound | undefined;

  constructor(private readonly type: CaseType) {}

  /** Whether a command must be refused; undefined where the model does not say. */
  mustRefuse(command: CaseCommand, state: CaseState, holders: Holders): boolean | undefined {
    if (!mayBeGiven(command, state.status, this.type) && !this.isOfParty(command)) return true;
    switch (command.type) {
      case 'reply':
        return !this.mayReply(command, state, holders);
      case 'call-deputy':
        return this.isOver(command) || !this.hearing.mayCall(letterOf(command.data.seatId), holders);
      case 'declare-disqualification':
        return !this.mayDeclare(command, holders);
      case 'decide':
        return !this.mayDecide(command, state);
      case 'open-hearing':
        return !mayBeHeard(command, state.findings);
      case 'contact':
        return !this.mayContact(command, holders);
      case 'open-party-hearing':
        return !this.mayAskParty(command, state);
      case 'answer-party-hearing':
        return !this.party.mayAnswer(command.at, command.data.receivedOn);
      case 'extend-hearing':
        return !this.mayExtend(command);
      case 'confirm-dispatch':
        return !state.dispatches.some(({ dispatchId }) => dispatchId === command.data.dispatchId);
      case 'expire-hearing':
      case 'close-hearing':
      case 'note':
      case 'assign':
      case 'close':
      case 'withdraw':
      case 'reopen':
      case 'mark-misdirected':
      case 'refer-to-meeting':
      case 'request-information':
      case 'provide-information':
      case 'supplement':
      case 'add-document':
        return false;
      case 'submit':
      case 'file-letter':
      case 'rule-on-disqualification':
      case 'raise-attention-point':
        return undefined;
    }
  }

  /** Takes in what an accepted command came to. @throws when a hearing was counted otherwise than the contract says */
  take(command: CaseCommand, { events }: Extract<Decision<CaseEvent>, { kind: 'accepted' }>, holders: Holders): void {
    if (this.open !== undefined) expectSame('a hearing ended', events.some(isClosing), this.mustEnd(this.open, command, holders));
    if (events.length === 0) return;
    this.takeCommand(command, holders);
    const decides = this.open !== undefined && this.decidesByItself(this.open, command, events);
    if (command.type !== 'decide')
      expectSame(
        'a hearing decided the case',
        events.some(({ type }) => type === 'DecisionMade'),
        decides,
      );
    for (const event of events) this.takeEvent(event, command, holders);
  }

  /** How many voices count in the latest hearing. */
  voices(): readonly string[] {
    return [...this.hearing.voices()].flatMap(([letter, answer]) => (answer === undefined ? [] : [`${letter} ${answer}`])).sort();
  }

  private takeCommand(command: CaseCommand, holders: Holders): void {
    if (command.type === 'contact') this.hearing.handOn(holders);
    if (command.type === 'reply') this.reply(command, holders);
    if (command.type === 'declare-disqualification') this.declare(command, holders);
    if (command.type === 'rule-on-disqualification') this.rule(command, holders);
    if (command.type === 'call-deputy') this.hearing.call(letterOf(command.data.seatId), holders);
    if (command.type === 'extend-hearing' && this.open !== undefined) this.open = { ...this.open, closesAt: command.data.closesAt };
  }

  private takeEvent(event: CaseEvent, command: CaseCommand, holders: Holders): void {
    if (event.type === 'HearingOpened') {
      const { closesAt, rule, recommendation, recommendationText } = event.data;
      this.hearing.open(holders);
      this.open = { closesAt, rule, recommendation, recommendationText, endsEarly: this.isSettledToEndEarly(command) };
    }
    if (event.type === 'SeatContacted') {
      const { memberId, seatId } = event.data;
      expectSame('the seat of who was contacted', this.hearing.ballotOf(memberId, holders), letterOf(seatId));
    }
    this.takePartyEvent(event, command);
    if (event.type === 'SubmissionSupplemented' && event.data.hearing?.material === true) this.hearing.lapse();
    if (event.type === 'HearingClosed') this.judge(event, command, holders);
  }

  private takePartyEvent(event: CaseEvent, command: CaseCommand): void {
    if (event.type === 'PartyHearingOpened') {
      const messages = event.data.dispatches.map(({ dispatchId }) => dispatchId);
      this.party.ask({ openedAt: event.at, closesAt: event.data.closesAt }, messages);
    }
    if (event.type === 'PartyHearingAnswered') {
      expectSame('an answer came late', event.data.late, this.party.isLate(command.at, event.data.receivedOn));
      this.party.answer();
    }
    if (event.type === 'DispatchConfirmed') {
      expectSame('a message was about a party hearing', event.data.about !== undefined, this.party.isTold(event.data.dispatchId));
    }
  }

  private judge({ data: { outcome, cause } }: HearingClosed, command: CaseCommand, holders: Holders): void {
    const { open } = this;
    if (open === undefined) throw new Error('a hearing that was not open was closed');
    const isTold = command.type !== 'decide' && command.type !== 'withdraw';
    const isSure = isTold || this.hearing.isUpToDate(holders);
    const isByDeadline = command.at > open.closesAt;
    expectSame('why a hearing ended', cause, isByDeadline ? 'deadline' : ENDS[command.type]);
    const isAsOnRecord = cause === 'all-answered' && isAnsweredByAll(this.hearing.voices());
    if (isTold && !isAsOnRecord) this.hearing.handOn(holders);
    this.open = undefined;
    if (isSure) expectSame('what a hearing came to', outcome, this.hearing.result(open.rule, isByDeadline));
  }

  private mayDeclare(command: Of<'declare-disqualification'>, holders: Holders): boolean {
    return this.out.has(command.data.memberId) || this.hasPart(command, holders);
  }

  private mayDecide(command: Of<'decide'>, { status, legalNature }: CaseState): boolean {
    return mayBeDecided(command, { status, legalNature, type: this.type }) && !this.isBarred(command.data.outcome, command.at);
  }

  private mayAskParty({ at, data: { closesAt } }: Of<'open-party-hearing'>, { legalNature }: CaseState): boolean {
    return legalNature === 'decision' && !this.party.isUnderWay(at) && (closesAt === undefined || closesAt > at);
  }

  private mayExtend({ at, data }: Of<'extend-hearing'>): boolean {
    return this.open !== undefined && at <= this.open.closesAt && data.closesAt > this.open.closesAt;
  }

  private mayContact({ at, data: { seatId } }: Of<'contact'>, holders: Holders): boolean {
    const voices = this.hearing.voicesWith(holders);
    return !this.isOver({ at }) && voices.has(letterOf(seatId)) && voices.get(letterOf(seatId)) === undefined;
  }

  private mayReply({ at, data }: Of<'reply'>, state: CaseState, holders: Holders): boolean {
    if (this.isOver({ at }) || this.hearing.ballotOf(data.memberId, holders) === undefined) return false;
    return data.contentHash === state.hearings.at(-1)?.contentHash;
  }

  private reply({ data: { memberId, answer } }: Of<'reply'>, holders: Holders): void {
    const letter = this.hearing.ballotOf(memberId, holders);
    if (letter === undefined) throw new Error(`${memberId} has no ballot and has cast one`);
    this.hearing.cast(letter, memberId, answer);
  }

  private declare({ data: { memberId } }: Of<'declare-disqualification'>, holders: Holders): void {
    this.out.add(memberId);
    if (this.open !== undefined) this.hearing.leave(memberId, holders);
  }

  private rule({ data: { memberId, disqualified, exception } }: Of<'rule-on-disqualification'>, holders: Holders): void {
    const isOut = disqualified && exception === undefined;
    if (isOut) this.out.add(memberId);
    else this.out.delete(memberId);
    if (this.open !== undefined) this.hearing.rule(memberId, isOut, holders);
  }

  private hasPart({ data: { memberId, seatsHeld } }: Of<'declare-disqualification'>, holders: Holders): boolean {
    return seatsHeld.length > 0 || (this.open !== undefined && this.hearing.hasPart(memberId, holders));
  }

  /** What ends a hearing always does so, but the clock: that waits for the deadline, or for all answers where it was settled so. */
  private mustEnd({ closesAt, endsEarly }: OpenRound, { type, at }: CaseCommand, holders: Holders): boolean {
    if (type !== 'expire-hearing') return type in ENDS;
    if (at > closesAt) return at >= addMilliseconds(closesAt, GRACE_MS);
    return endsEarly && (isAnsweredByAll(this.hearing.voices()) || isAnsweredByAll(this.hearing.voicesWith(holders)));
  }

  /** An approved recommendation decides the case where the rule says so, unless it owes reasons or the party is still asked. */
  private decidesByItself(
    { rule, recommendation, recommendationText }: OpenRound,
    { type, at }: CaseCommand,
    events: readonly CaseEvent[],
  ) {
    const isApproved = LEADS_ON.has(type) && events.some((event) => isClosing(event) && event.data.outcome === 'approved');
    const lacksReasons = this.type.legalNature === 'decision' && recommendationText === undefined && this.isAdverse(recommendation);
    return isApproved && rule.onApproval === 'decide' && !lacksReasons && !this.isBarred(recommendation, at);
  }

  private isSettledToEndEarly(command: CaseCommand): boolean {
    if (command.type !== 'open-hearing') return false;
    const key = `close-when-all-answered.${this.type.name}`;
    return command.data.settings.some((one) => one.key === key && one.value === true && one.from <= copenhagenDayOf(command.at));
  }

  /** A party that is asked and still has time is not decided against. */
  private isBarred(outcome: string | undefined, at: Instant): boolean {
    return this.isAdverse(outcome) && this.party.isUnderWay(at);
  }

  private isAdverse(outcome: string | undefined): boolean {
    return this.type.outcomes.some(({ code, fullyGranted }) => code === outcome && !fullyGranted);
  }

  /** That a party was written to may be said in any state. */
  private isOfParty(command: CaseCommand): boolean {
    return command.type === 'confirm-dispatch' && this.party.isTold(command.data.dispatchId);
  }

  private isOver({ at }: Pick<CaseCommand, 'at'>): boolean {
    return this.open === undefined || at > this.open.closesAt;
  }
}

function isClosing(event: CaseEvent): event is HearingClosed {
  return event.type === 'HearingClosed';
}

function expectSame(what: string, found: unknown, wanted: unknown): void {
  if (found !== wanted) throw new Error(`${what}: ${String(found)} instead of ${String(wanted)}`);
}
