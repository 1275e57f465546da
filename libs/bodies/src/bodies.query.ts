import { Injectable } from '@nestjs/common';
import { copenhagenDayOf, type Day } from '#kernel';
import { AppClock, Database, Mailbox } from '#platform';
import type { BodyState } from './body.state.js';
import type { Body, BodyView, Committee, Person, Seating, SeatTerm, Ties } from './body.view.js';
import { bodyView, committeeOn, membersOn, seatingOf, seatTermsOf } from './body.view.js';
import type { BodyPlan } from './demo-council.messages.js';
import { BodyEstablishment } from './establish-body.handler.js';

/** The bodies of a council as they are on a day. */
@Injectable()
export class Bodies {
  /** Whoever asks while a reading is under way waits for the next, and shares it: the reading begins after all have asked. */
  private readonly readings = new Mailbox<undefined, readonly Body[]>(async (council, asked) => {
    const bodies = await this.readBodies(council);
    return asked.map(() => bodies);
  }, Number.POSITIVE_INFINITY);

  constructor(
    private readonly database: Database,
    private readonly clock: AppClock,
    private readonly establishment: BodyEstablishment,
  ) {}

  /** The case committee on a day. @throws Error when the council has none */
  async caseCommitteeOn(council: string, day: Day): Promise<Committee> {
    const committee = await this.caseCommittee(council);
    if (committee === undefined) throw new Error(`The council ${council} has no case committee`);
    return committeeOn(committee, day);
  }

  /** The seats of the case committee on a day; none where the council has no committee. */
  async seatsOn(council: string, day: Day): Promise<Committee['seats']> {
    const committee = await this.caseCommittee(council);
    return committee === undefined ? [] : committeeOn(committee, day).seats;
  }

  /** What a member is in the case committee on a day: the seats held, none for a deputy, and whether it is the chair. */
  async seatingOf(council: string, memberId: string, day: Day): Promise<Seating> {
    const committee = await this.caseCommittee(council);
    return committee === undefined ? { seats: [], isChair: false } : seatingOf(memberId, committee.state, day);
  }

  /** Who holds the seats of the case committee from when to when; undefined when the council has none. */
  async seatTerms(council: string): Promise<readonly SeatTerm[] | undefined> {
    const committee = await this.caseCommittee(council);
    return committee && seatTermsOf(committee.state);
  }

  /** The last day on which the case committee is known to have met. */
  async lastMeetingOn(council: string): Promise<Day | undefined> {
    return (await this.caseCommittee(council))?.state.meetings?.at(-1);
  }

  /** Where members work, by memberId, as far as it is known. */
  async tiesOf(council: string, memberIds: readonly string[]): Promise<ReadonlyMap<string, Ties>> {
    if (memberIds.length === 0) return new Map();
    const found = await this.database.read<{ readonly id: string; readonly employer: string | null; readonly municipality: string | null }>(
      council,
      {
        name: 'bodies_ties',
        text: `select id, data ->> 'employer' as employer, data ->> 'municipality' as municipality
                 from personal_data where id = any ($1::uuid[])`,
        values: [memberIds],
      },
    );
    return new Map(
      found.map(({ id, employer, municipality }) => [id, { employer: employer ?? undefined, municipality: municipality ?? undefined }]),
    );
  }

  /** Names and addresses of members by memberId; whose data are erased is left out. */
  async people(council: string, memberIds: readonly string[]): Promise<ReadonlyMap<string, Person>> {
    if (memberIds.length === 0) return new Map();
    const found = await this.database.read<{ readonly id: string; readonly name: string; readonly mail: string | null }>(council, {
      name: 'bodies_people',
      text: `select id, data ->> 'name' as name, data ->> 'mail' as mail from personal_data where id = any ($1::uuid[])`,
      values: [memberIds],
    });
    return new Map(found.map(({ id, name, mail }) => [id, { name, mail: mail ?? undefined }]));
  }

  /** Every body of a council as it is today. */
  async all(council: string): Promise<readonly BodyView[]> {
    const on = copenhagenDayOf(await this.clock.now());
    const bodies = await this.bodiesOf(council);
    const people = await this.people(
      council,
      bodies.flatMap(({ state }) => membersOn(state, on)),
    );
    return bodies.flatMap((body) => bodyView(body, on, people) ?? []);
  }

  /** One body as it is on a day; undefined when the council has no such body. */
  async one(council: string, bodyId: string, day: Day): Promise<BodyView | undefined> {
    const body = (await this.bodiesOf(council)).find((one) => one.bodyId === bodyId);
    return body && this.shown(council, body, day);
  }

  /** A body as it is known, as it is on a day. */
  async shown(council: string, body: Body, day: Day): Promise<BodyView | undefined> {
    return bodyView(body, day, await this.people(council, membersOn(body.state, day)));
  }

  /** Establishes a body by a plan; quiet when it exists. */
  async establish(council: string, plan: BodyPlan): Promise<void> {
    await this.establishment.establish(council, plan);
  }

  private async caseCommittee(council: string): Promise<Body | undefined> {
    return (await this.bodiesOf(council)).find(({ state }) => state.founding?.kind === 'case-committee');
  }

  private async bodiesOf(council: string): Promise<readonly Body[]> {
    return this.readings.post(council, undefined);
  }

  private async readBodies(council: string): Promise<readonly Body[]> {
    return this.database.read<{ readonly bodyId: string; readonly state: BodyState }>(council, {
      name: 'bodies_of',
      text: `select stream as "bodyId", state from stream_state where stream_type = 'body' order by stream`,
      values: [],
    });
  }
}
