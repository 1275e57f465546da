import { copenhagenDayOf } from '#kernel';
import { Injectable } from '@nestjs/common';
import { markedConfidential } from '../confidentiality.messages.js';
import { Letters } from '../letters.handler.js';
import { NoticeMail } from '../notice-mail.handler.js';
import type { Delivered, Notice } from '../notice.state.js';
import { SeatedCases } from '../seats/seated-cases.handler.js';
import { unreachedLetter } from './unreached.messages.js';
import { UnreachedSeats } from './unreached-seats.handler.js';

/** Tells the secretariat of members whom no mail about a hearing reaches. */
@Injectable()
export class UnreachedDelivery {
  constructor(
    private readonly cases: SeatedCases,
    private readonly seats: UnreachedSeats,
    private readonly writing: Letters,
    private readonly mail: NoticeMail,
  ) {}

  /** Mails who they are by now; nothing when all have been reached after all, or the hearing is over. @throws NoticeFailure */
  async deliver(notice: Notice): Promise<Delivered> {
    const { council, stream } = notice;
    const { state, now } = await this.cases.load(council, stream);
    const hearing = state?.hearings.at(-1);
    const unreached = hearing === undefined ? [] : await this.seats.in(council, stream, hearing);
    if (state === undefined || unreached.length === 0) return { kind: 'superseded' };
    const members = await this.writing.membersTold(council, unreached);
    const from = await this.writing.signature(council);
    const marking = { until: state.confidentialUntil, today: copenhagenDayOf(now), toSender: false };
    const letter = unreachedLetter({ ...this.writing.hearingTold(state), members, from });
    await this.mail.sendLetter(notice, now, () => Promise.resolve(markedConfidential(letter, marking)));
    return { kind: 'mailed', at: now };
  }
}
