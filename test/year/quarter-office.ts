import type { Day, Quarter } from '#kernel';
import { eventually } from '../support/eventually.js';
import type { QuarterBody } from '../support/quarter-story.js';
import type { People } from './people.js';
import type { QuarterDays } from './quarter-days.js';

const PATIENCE_MS = 90_000;

/** What should have happened to the lists of a quarter, counted beside the product. */
export class QuarterOffice {
  private readonly reminded: string[] = [];
  private readonly delivered = new Set<string>();

  constructor(
    private readonly people: People,
    private readonly days: QuarterDays,
    private readonly municipalities: readonly string[],
  ) {}

  get of(): Quarter {
    return this.days.of;
  }

  /** How many reminders went out. */
  get reminders(): number {
    return this.reminded.length;
  }

  /** A list has come. */
  deliveredBy(municipality: string): void {
    this.delivered.add(municipality);
  }

  /** Waits for what the product does by itself on a day. @throws when it does not */
  async awaitDay(today: Day): Promise<void> {
    const step = this.days.reminders.find(({ on }) => on === today)?.step;
    if (step !== undefined) {
      const late = this.municipalities.filter((municipality) => !this.delivered.has(municipality));
      this.reminded.push(...late.map((municipality) => `${municipality} ${step}`));
      await this.when(({ reminders }) => reminders.length >= this.reminded.length);
    }
    if (this.days.distributedOn === today) await this.when(({ distributions }) => distributions.length > 0);
  }

  /** What does not hold at the end: each list sent out once, and only those reminded whose list had not come. */
  async faults(): Promise<readonly string[]> {
    const quarter = await this.when(({ distributions }) => sentOut(distributions).length >= this.municipalities.length);
    const { year, quarter: number } = this.days.of;
    const told = quarter.reminders.map(({ municipality, step }) => `${municipality} ${step}`).sort();
    const wanted = [...this.reminded].sort();
    const lists = sentOut(quarter.distributions).sort();
    const firsts = quarter.distributions.filter(({ isAddition }) => !isAddition).length;
    return [
      ...(String(told) === String(wanted) ? [] : [`reminded were ${told.join(', ')} instead of ${wanted.join(', ')}`]),
      ...(String(lists) === String([...this.municipalities].sort()) ? [] : [`sent out were the lists of ${lists.join(' ')}`]),
      ...(firsts === 1 ? [] : [`${firsts} distributions were the first`]),
      ...(quarter.dueOn === this.days.dueOn ? [] : [`lists are due on ${quarter.dueOn} instead of ${this.days.dueOn}`]),
    ].map((fault) => `${year}/${number}: ${fault}`);
  }

  private async when(isWanted: (quarter: QuarterBody) => boolean): Promise<QuarterBody> {
    const { year, quarter } = this.days.of;
    return eventually(() => this.people.see<QuarterBody>('secretariat', `klv-lists/quarters/${year}/${quarter}`), isWanted, PATIENCE_MS);
  }
}

function sentOut(distributions: QuarterBody['distributions']): string[] {
  return distributions.flatMap(({ municipalities }) => municipalities);
}
