import type { Day, Instant } from '#kernel';
import { copenhagenDayOf } from '#kernel';

interface Asked {
  readonly openedAt: Instant;
  readonly closesAt: Instant;
}

/** The hearing of a party as it is told in prose: one question at a time, until it is answered; the time for it may run out before. */
export class PartyHearingModel {
  private unanswered: Asked | undefined;
  private readonly messages = new Set<string>();

  /** The party is asked, and a message about it is owed to each of some. */
  ask(asked: Asked, messages: readonly string[]): void {
    this.unanswered = asked;
    for (const id of messages) this.messages.add(id);
  }

  /** The party has answered. */
  answer(): void {
    this.unanswered = undefined;
  }

  /** Whether the party is asked and still has time. */
  isUnderWay(at: Instant): boolean {
    return this.unanswered !== undefined && at <= this.unanswered.closesAt;
  }

  /** Whether an answer may be put on record: by the party itself, or as a letter that came on a day. */
  mayAnswer(at: Instant, receivedOn: Day | undefined): boolean {
    if (this.unanswered === undefined) return false;
    return receivedOn === undefined || (receivedOn >= copenhagenDayOf(this.unanswered.openedAt) && receivedOn <= copenhagenDayOf(at));
  }

  /** Whether such an answer is too late; it is taken all the same. */
  isLate(at: Instant, receivedOn: Day | undefined): boolean {
    const closesAt = this.unanswered?.closesAt ?? at;
    return receivedOn === undefined ? at > closesAt : receivedOn > copenhagenDayOf(closesAt);
  }

  /** Whether a message is about a party hearing, of this question or an earlier one. */
  isTold(dispatchId: string): boolean {
    return this.messages.has(dispatchId);
  }
}
