import { ballotHolder, ballotHoldersIn, type Hearing } from '#casework';
import { Injectable } from '@nestjs/common';
import { NoticeRows } from '../notice-rows.query.js';
import type { NoticeFault } from '../notice.state.js';
import { memberOf } from '../notices.policy.js';

/** A seat whose holder, or deputy called in, no mail has reached that asks for an answer, and why. */
export interface UnreachedSeat {
  readonly seatId: string;
  readonly memberId: string;
  readonly reason: NoticeFault;
}

/** Who does not know that a hearing waits for an answer. */
@Injectable()
export class UnreachedSeats {
  constructor(private readonly rows: NoticeRows) {}

  /** The seats of a hearing that may answer and cannot be told so; none once it is over. */
  async in(council: string, caseId: string, hearing: Hearing): Promise<readonly UnreachedSeat[]> {
    if (hearing.closed !== undefined) return [];
    const recipients = ballotHoldersIn(hearing).map((memberId) => `member:${memberId}`);
    const rows = await this.rows.unreached({ council, caseId, recipients, openedAt: hearing.opensAt });
    const reasons = new Map(rows.map(({ recipient, fault }) => [memberOf(recipient), fault]));
    return hearing.seats.flatMap((seat) => {
      const memberId = ballotHolder(seat);
      const reason = reasons.get(memberId);
      return reason === undefined ? [] : [{ seatId: seat.seatId, memberId, reason }];
    });
  }
}
