import type { Day, Instant, OfficeTime, ReminderDays } from '#kernel';

/** A round of hearing that is open until a moment. */
export type OpenRound = { readonly round: number; readonly closesAt: Instant };

type Given<T extends string, D> = { readonly type: T; readonly at: Instant; readonly data: D };

/** A hearing of the case was opened, extended or ended; `hearing` is the one that is open, `since` when its deadline was set. */
export type PlanReminder = Given<
  'PlanReminder',
  OfficeTime & {
    readonly caseId: string;
    readonly number: string;
    readonly hearing: OpenRound | undefined;
    readonly since: Instant;
    readonly days: ReminderDays;
  }
>;
/** The clock has reached the moment that was planned; `awaited` are the members who have not answered. */
export type RemindMembers = Given<
  'RemindMembers',
  OfficeTime & { readonly hearing: OpenRound | undefined; readonly awaited: readonly string[]; readonly isConfidential: boolean }
>;
export type RemindingCommand = PlanReminder | RemindMembers;

/** When the members are to be reminded of a round that closes then; undefined when they no longer are. */
export type ReminderPlanned = Given<
  'ReminderPlanned',
  OpenRound & { readonly caseId: string; readonly number: string; readonly remindAt: Instant | undefined }
>;
/** Reminders were due, to those members; a confidential case is not told of together with others. */
export type MembersReminded = Given<
  'MembersReminded',
  OpenRound & { readonly caseId: string; readonly on: Day; readonly members: readonly string[]; readonly isConfidential: boolean }
>;
export type RemindingEvent = ReminderPlanned | MembersReminded;
