import { municipalitiesOn } from '#bodies';
import { CaseStore, outOf } from '#casework';
import { copenhagenDayOf, type Instant } from '#kernel';
import { Config, type LoggedEvent } from '#platform';
import { Injectable } from '@nestjs/common';
import { distributionLetter } from './distribution.messages.js';
import type { Letter } from './letter.view.js';
import { Letters } from './letters.handler.js';
import { memberOf } from './notices.policy.js';
import { type DistributionShown, listCasesIn, withoutLists } from './omitted-lists.policy.js';
import { distributionTold, reminderTold } from './quarter-notices.policy.js';
import { reminderLetter } from './reminder.messages.js';

/** Writes the letters about the lists of a quarter. */
@Injectable()
export class QuarterLetters {
  constructor(
    private readonly letters: Letters,
    private readonly config: Config,
    private readonly cases: CaseStore,
  ) {}

  /** What an event says of lists to a recipient: for a member without those in whose cases the member is out. Undefined when nothing is left. */
  async shownTo(recipient: string, event: LoggedEvent, before: readonly LoggedEvent[]): Promise<DistributionShown | undefined> {
    const told = distributionTold(event);
    if (told === undefined) throw new Error(`nobody is told of ${event.type}`);
    return withoutLists(told, await this.omittedFor(recipient, event.council, listCasesIn(before)));
  }

  /** The letter that reminds a municipality, as it is on a day. */
  async remind(event: LoggedEvent, at: Instant, recipientName: string): Promise<Letter> {
    const reminder = reminderTold(event);
    if (reminder === undefined) throw new Error(`nobody is reminded by ${event.type}`);
    const from = await this.letters.signature(event.council);
    return reminderLetter({ ...reminder, today: copenhagenDayOf(at), recipientName, from, address: `${this.config.publicUrl}/klv` });
  }

  /** The letter that sends lists out. */
  async distribute({ council, at }: LoggedEvent, shown: DistributionShown, recipientName: string): Promise<Letter> {
    const from = await this.letters.signature(council);
    const names = new Map(municipalitiesOn(council, copenhagenDayOf(at)).map(({ code, name }) => [code, name]));
    return distributionLetter({ ...shown, names, recipientName, from, address: this.overview(shown) });
  }

  private async omittedFor(recipient: string, council: string, cases: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
    const memberId = memberOf(recipient);
    if (memberId === undefined) return new Set();
    const found = await Promise.all(
      [...cases].map(async ([municipality, caseId]) => {
        const { state } = await this.cases.load(council, caseId, []);
        return state !== undefined && outOf(state).includes(memberId) ? [municipality] : [];
      }),
    );
    return new Set(found.flat());
  }

  private overview({ year, quarter }: { readonly year: number; readonly quarter: number }): string {
    return `${this.config.publicUrl}/klv?year=${String(year)}&quarter=${String(quarter)}`;
  }
}
