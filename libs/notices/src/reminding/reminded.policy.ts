import { type Day, uuidOf } from '#kernel';
import type { PlannedNotice } from '../notice.state.js';

/** Members were to be reminded of a hearing. */
export interface Reminded {
  readonly caseId: string;
  readonly on: Day;
  readonly members: readonly string[];
  readonly isConfidential: boolean;
}

/** An event of the log of a council, as far as it may say that members are to be reminded. */
export interface RemindedLogged {
  readonly id: string;
  readonly council: string;
  readonly type: string;
  readonly data: object;
}

/** Whom members are reminded of what, when an event says so. */
export function remindedIn({ type, data }: Pick<RemindedLogged, 'type' | 'data'>): Reminded | undefined {
  return type === 'MembersReminded' ? (data as Reminded) : undefined;
}

/**
 * The reminders that an event obliges us to send. They are gathered: a member's have the same id all day, whichever hearing is
 * the first, and the mail lists all that wait. A confidential case is never listed, and has a mail of its own.
 */
export function plannedReminders(event: RemindedLogged): readonly PlannedNotice[] {
  const reminded = remindedIn(event);
  if (reminded === undefined) return [];
  return reminded.members.map((memberId) => ({
    id: uuidOf(reminded.isConfidential ? `${event.id} ${memberId}` : `${event.council} ${reminded.on} hearing-reminder ${memberId}`),
    eventId: event.id,
    kind: 'hearing-reminder',
    recipient: `member:${memberId}`,
    dispatchId: undefined,
  }));
}
