import { municipalitiesOn } from '#bodies';
import { copenhagenDayOf, type Instant } from '#kernel';
import { Config, type LoggedEvent } from '#platform';
import { Injectable } from '@nestjs/common';
import { distributionLetter } from './distribution.messages.js';
import type { Letter } from './letter.view.js';
import { Letters } from './letters.handler.js';
import { distributionTold, reminderTold } from './quarter-notices.policy.js';
import { reminderLetter } from './reminder.messages.js';

/** Writes the letters about the lists of a quarter. */
@Injectable()
export class QuarterLetters {
  constructor(
    private readonly letters: Letters,
    private readonly config: Config,
  ) {}

  /** The letter that tells somebody of an event, as it is on a day. */
  async write(event: LoggedEvent, at: Instant, recipientName: string): Promise<Letter> {
    const from = await this.letters.signature(event.council);
    const today = copenhagenDayOf(at);
    const reminder = reminderTold(event);
    if (reminder !== undefined) return reminderLetter({ ...reminder, today, recipientName, from, address: `${this.config.publicUrl}/klv` });
    const told = distributionTold(event);
    if (told === undefined) throw new Error(`nobody is told of ${event.type}`);
    const names = new Map(municipalitiesOn(event.council, copenhagenDayOf(event.at)).map(({ code, name }) => [code, name]));
    return distributionLetter({ ...told, names, recipientName, from, address: this.overview(told) });
  }

  private overview({ year, quarter }: { readonly year: number; readonly quarter: number }): string {
    return `${this.config.publicUrl}/klv?year=${String(year)}&quarter=${String(quarter)}`;
  }
}
