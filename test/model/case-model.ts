import type { CaseType, Decision } from '#kernel';
import type { CaseCommand } from '../../libs/casework/src/case/case-command.state.js';
import type { CaseEvent } from '../../libs/casework/src/case/case-event.state.js';
import type { CaseState } from '../../libs/casework/src/case/case.state.js';
import { HearingModel, type Holders, type OpenRound } from './hearing-model.js';
import { letterOf } from './any-command.js';
import { mayBeDecided, mayBeGiven } from './life-table.js';

type Of<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>;

/** A case as the contract tells its life, beside the code that is judged: who is out, what was answered, what is still owed. */
export class CaseModel {
  private readonly out = new Set<string>();
  private readonly hearing = new HearingModel(this.out);
  private open: OpenRound | undefined;

  constructor(private readonly type: CaseType) {}

  /** Whether a command must be refused; undefined where the model does not say. */
  mustRefuse(command: CaseCommand, state: CaseState, holders: Holders): boolean | undefined {
    if (!mayBeGiven(command, state.status, this.type)) return true;
    switch (command.type) {
      case 'reply':
        return !this.mayReply(command, state, holders);
      case 'call-deputy':
        return this.isOver(command) || !this.hearing.mayCall(letterOf(command.data.seatId), holders);
      case 'declare-disqualification':
        return !this.out.has(command.data.memberId) && !this.hasPart(command, holders);
      case 'decide':
        return !mayBeDecided(command, { status: state.status, legalNature: state.legalNature, type: this.type });
      case 'extend-hearing':
        return this.isOver(command) || command.data.closesAt <= (this.open?.closesAt ?? '');
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
      case 'open-hearing':
      case 'file-letter':
      case 'rule-on-disqualification':
      case 'raise-attention-point':
        return undefined;
    }
  }

  /** Takes in what an accepted command came to. @throws when a hearing was counted otherwise than the contract says */
  take(command: CaseCommand, { events }: Extract<Decision<CaseEvent>, { kind: 'accepted' }>, holders: Holders): void {
    if (events.length === 0) return;
    if (command.type === 'reply') this.reply(command, holders);
    if (command.type === 'declare-disqualification') this.declare(command, holders);
    if (command.type === 'rule-on-disqualification') this.rule(command, holders);
    if (command.type === 'call-deputy') this.hearing.call(letterOf(command.data.seatId), holders);
    if (command.type === 'extend-hearing' && this.open !== undefined) this.open = { ...this.open, closesAt: command.data.closesAt };
    for (const event of events) this.takeEvent(event, command, holders);
  }

  /** How many voices count in the latest hearing. */
  voices(): readonly string[] {
    return [...this.hearing.voices()].flatMap(([letter, answer]) => (answer === undefined ? [] : [`${letter} ${answer}`])).sort();
  }

  private takeEvent(event: CaseEvent, command: CaseCommand, holders: Holders): void {
    if (event.type === 'HearingOpened') {
      this.hearing.open(holders);
      this.open = { closesAt: event.data.closesAt, rule: event.data.rule };
    }
    if (event.type === 'SubmissionSupplemented' && event.data.hearing?.material === true) this.hearing.lapse();
    if (event.type === 'HearingClosed') this.judge(event.data.outcome, command, holders);
  }

  private judge(outcome: string, command: CaseCommand, holders: Holders): void {
    const { open } = this;
    if (open === undefined) throw new Error('a hearing that was not open was closed');
    const isTold = command.type !== 'decide' && command.type !== 'withdraw';
    const isSure = isTold || this.hearing.isUpToDate(holders);
    if (isTold) this.hearing.handOn(holders);
    this.open = undefined;
    const expected = this.hearing.result(open.rule, command.at > open.closesAt);
    if (isSure && outcome !== expected) throw new Error(`the hearing came to ${outcome} instead of ${expected}`);
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

  private isOver({ at }: Pick<CaseCommand, 'at'>): boolean {
    return this.open === undefined || at > this.open.closesAt;
  }
}
