import type { Day } from '#kernel';
import { atATime } from './at-a-time.js';
import { answered, type CaseUnderWay, workOn } from './case-life.js';
import { planCases } from './case-plan.js';
import { daysOfYear } from './days-of-year.js';
import { MUNICIPALITIES } from './invented-numbers.js';
import { type PlannedList, planLists } from './list-plan.js';
import type { Options } from './options.js';
import type { People } from './people.js';
import type { PlannedCase } from './planned-case.js';
import { sentFrom } from './quarter-days.js';
import { QuarterOffice } from './quarter-office.js';
import { receive, receiveList, type Received } from './receiving.js';

const AT_A_TIME = 12;
const LISTS_AT_A_TIME = 2;
const LONGEST_FAULT = 400;
/** In the office in Copenhagen, summer and winter. */
const MORNING = 'T08:30:00.000Z';

interface PlannedDelivery {
  readonly from: Day;
  readonly list: PlannedList;
  readonly office: QuarterOffice;
}

/** A year of the council, played day by day against a product. */
export class PlayedYear {
  /** What was not as it should be. */
  readonly faults: string[] = [];
  /** Everything that was sent. */
  readonly cases: CaseUnderWay[] = [];
  readonly offices: readonly QuarterOffice[];
  readonly days: readonly Day[];
  private open: CaseUnderWay[] = [];
  private coming: readonly PlannedCase[];
  private deliveries: readonly PlannedDelivery[];

  constructor(
    private readonly people: People,
    { year, scale, seed }: Options,
  ) {
    const { all, ofCases, quarters } = daysOfYear(year);
    const codes = MUNICIPALITIES.map(({ code }) => code);
    this.days = all;
    this.coming = planCases(ofCases, scale, seed);
    const offices = quarters.map((days) => ({ days, office: new QuarterOffice(people, days, codes) }));
    this.offices = offices.map(({ office }) => office);
    this.deliveries = offices.flatMap(({ days, office }) =>
      planLists(days.of, scale, seed).map((list) => ({ from: sentFrom(days, list.pace), list, office })),
    );
  }

  /** Plays a day: what the product does by itself, what comes, and what is to be done in every case. */
  async play(today: Day): Promise<void> {
    await this.people.tell('admin', 'demo/clock', { now: `${today}${MORNING}` });
    for (const office of this.offices) await office.awaitDay(today).catch((fault: unknown) => this.note(`the lists on ${today}`, fault));
    const [due, later] = parted(this.deliveries, ({ from }) => from <= today);
    const [arriving, still] = parted(this.coming, ({ on }) => on <= today);
    [this.deliveries, this.coming] = [later, still];
    await atATime(AT_A_TIME, arriving, (one) => this.taken(one.type, () => receive(this.people, one)));
    await atATime(LISTS_AT_A_TIME, due, ({ list, office }) => this.delivered(list, office));
    const finished = new Set<CaseUnderWay>();
    await atATime(AT_A_TIME, this.open, async (life) => {
      if (await this.worked(life, today)) finished.add(life);
    });
    this.open = this.open.filter((life) => !finished.has(life));
    await atATime(
      AT_A_TIME,
      this.open.filter(({ isAwaited }) => isAwaited),
      (life) => answered(this.people, life).catch((fault: unknown) => this.note(`a hearing of ${life.id}`, fault)),
    );
  }

  /** Waits until every municipality has been told what it was to be told, and says what does not hold of the quarters. */
  async quarterFaults(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const office of this.offices) found.push(...(await office.faults().catch((fault: unknown) => [String(fault)])));
    return found;
  }

  private async delivered(list: PlannedList, office: QuarterOffice): Promise<void> {
    await this.taken(`the list of ${list.municipality}`, () => receiveList(this.people, list));
    office.deliveredBy(list.municipality);
  }

  private async taken(name: string, receiving: () => Promise<Received>): Promise<void> {
    try {
      const { life, faults } = await receiving();
      this.cases.push(life);
      this.open.push(life);
      this.faults.push(...faults);
    } catch (fault) {
      this.note(name, fault);
    }
  }

  private note(where: string, fault: unknown): void {
    this.faults.push(`${where}: ${String(fault).slice(0, LONGEST_FAULT)}`);
  }

  /** A case in which something goes wrong is told once and left. */
  private async worked(life: CaseUnderWay, today: Day): Promise<boolean> {
    try {
      return await workOn(this.people, life, today);
    } catch (fault) {
      this.note(`${life.type} ${life.id} on ${today}`, fault);
      return true;
    }
  }
}

function parted<T>(all: readonly T[], isOne: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter(isOne), all.filter((one) => !isOne(one))];
}
