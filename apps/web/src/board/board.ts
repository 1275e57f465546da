import { type AwaitedHearing, type CaseFilter, type CaseLine, CaseList, type CaseStatus, HearingList, type ListPlace } from '#casework';
import { type Actor, addMilliseconds, type Instant } from '#kernel';
import { type FailedCase, Notices } from '#notices';
import { AppClock } from '#platform';
import { Injectable } from '@nestjs/common';

/** Of how many of each list it is said how many there are. */
export const MOST_COUNTED = 100;

const DAY_MS = 86_400_000;
const SOON_MS = 7 * DAY_MS;
const CLOSING_SOON_MS = 3 * DAY_MS;
const BEFORE_ALL_IDS = '00000000-0000-0000-0000-000000000000';
/** Undecided, and its clock runs. */
const UNDER_WAY: readonly CaseStatus[] = ['ready', 'in-hearing', 'heard', 'at-meeting'];
const ANY: CaseFilter = {
  ...{ types: [], states: UNDER_WAY, municipality: undefined, assignee: undefined, dueBefore: undefined },
  ...{ open: undefined, words: undefined, sort: 'due' },
};

/** What the secretariat has not done yet; of each list at most one more than is counted. */
export interface Undone {
  readonly now: Instant;
  readonly overdue: readonly CaseLine[];
  readonly dueSoon: readonly CaseLine[];
  readonly unassigned: readonly CaseLine[];
  readonly meeting: readonly CaseLine[];
  /** Those that await what the sender was asked. */
  readonly sender: readonly CaseLine[];
  readonly hearings: readonly AwaitedHearing[];
  readonly failed: readonly FailedCase[];
}

/** What there is to do in a council, gathered for those who do it. */
@Injectable()
export class Board {
  constructor(
    private readonly list: CaseList,
    private readonly hearings: HearingList,
    private readonly notices: Notices,
    private readonly clock: AppClock,
  ) {}

  async of(visitor: Actor): Promise<Undone> {
    const now = await this.clock.now();
    const cases = (wanted: Partial<CaseFilter>, after?: ListPlace): Promise<readonly CaseLine[]> =>
      this.list.page(visitor, { ...ANY, ...wanted }, after, MOST_COUNTED + 1);
    const [overdue, dueSoon, unassigned, meeting, sender, hearings, failed] = await Promise.all([
      cases({ dueBefore: now }),
      cases({ dueBefore: addMilliseconds(now, SOON_MS) }, { value: now, id: BEFORE_ALL_IDS }),
      cases({ states: [...UNDER_WAY, 'incomplete'], assignee: null }),
      cases({ states: ['at-meeting'] }),
      cases({ states: ['incomplete'] }),
      this.hearings.awaited(visitor, addMilliseconds(now, CLOSING_SOON_MS), MOST_COUNTED + 1),
      this.notices.failedCases(visitor.council, MOST_COUNTED + 1),
    ]);
    return { now, overdue, dueSoon, unassigned, meeting, sender, hearings, failed };
  }
}
