import { day } from '#kernel';
import { AppClock, Database, EventStore, Upcasters } from '#platform';
import { createTestDatabase, type TestDatabase } from '../../../test/support/test-postgres.js';
import { Bodies } from './bodies.query.js';
import { DemoCouncil } from './demo-council.handler.js';
import { DEMO_COUNCIL, DEMO_MEMBERS } from './demo-council.messages.js';
import { BodyEstablishment } from './establish-body.handler.js';

const COMMITTEE = '01811c8f-e000-7000-8000-000000000002';
const DAY = day('2026-03-10');

interface Process {
  readonly database: Database;
  readonly store: EventStore;
  readonly bodies: Bodies;
}

let made: TestDatabase;
let processes: readonly Process[];
let first: Process;

function start(url: string): Process {
  const database = new Database({ databaseUrl: url });
  const store = new EventStore(database, new Upcasters());
  const clock = new AppClock(database);
  return { database, store, bodies: new Bodies(database, clock, new BodyEstablishment(store, clock)) };
}

beforeAll(async () => {
  made = await createTestDatabase();
  first = start(made.url);
  processes = [first, start(made.url), start(made.url)];
  await Promise.all(processes.map(({ bodies }) => new DemoCouncil(bodies).establish()));
});

afterAll(async () => {
  await Promise.all(processes.map(({ database }) => database.close()));
  await made.drop();
});

const memberId = (key: string): string => DEMO_MEMBERS.find((one) => one.key === key)?.memberId ?? key;

describe('the demo council', () => {
  it('is established once by three processes at the same time', async () => {
    const events = await first.store.readStream(DEMO_COUNCIL, COMMITTEE);
    expect(events.map(({ type }) => type).sort()).toEqual([
      'BodyEstablished',
      'ChairElected',
      ...Array.from({ length: 10 }, () => 'MemberAppointed'),
      ...Array.from({ length: 8 }, () => 'SeatEstablished'),
    ]);
  });

  it('is a council and its committee, with the names of those who hold seats today', async () => {
    const shown = await first.bodies.all(DEMO_COUNCIL);
    expect(shown.map(({ kind, name }) => [kind, name])).toEqual([
      ['council', 'Det Regionale Beskæftigelsesråd Nordjylland'],
      ['case-committee', 'Sagsudvalget'],
    ]);
    expect(shown[1]?.seats.map(({ holder }) => holder?.name)).toEqual(DEMO_MEMBERS.slice(0, 8).map(({ name }) => name));
    expect(shown[1]?.seats[3]?.deputy?.name).toBe('Inge Fjordmarksen');
  });

  it('is not known to another council', async () => {
    expect(await first.bodies.all('mj')).toEqual([]);
    expect(await first.bodies.one('mj', COMMITTEE, DAY)).toBeUndefined();
    expect(await first.bodies.people('mj', [memberId('member-da-1')])).toEqual(new Map());
    await expect(first.bodies.caseCommitteeOn('mj', DAY)).rejects.toThrow('no case committee');
  });

  it('tells the committee, its chair and the seats of a member on a day', async () => {
    const committee = await first.bodies.caseCommitteeOn(DEMO_COUNCIL, DAY);
    expect(committee).toMatchObject({ bodyId: COMMITTEE, chair: memberId('member-fh-1') });
    expect(committee.seats).toHaveLength(8);
    expect(await first.bodies.seatingOf(DEMO_COUNCIL, memberId('member-kl-1'), DAY)).toEqual({
      seats: ['01811c8f-e000-7000-8000-000000000107'],
      isChair: false,
    });
    expect(await first.bodies.seatingOf(DEMO_COUNCIL, memberId('deputy-da-1'), DAY)).toEqual({ seats: [], isChair: false });
  });

  it('shows a body as it was on an earlier day', async () => {
    const [council] = await first.bodies.all(DEMO_COUNCIL);
    const before = await first.bodies.one(DEMO_COUNCIL, council?.id ?? '', day('2024-12-31'));
    expect(before?.name).toBe('Det Regionale Arbejdsmarkedsråd Nordjylland');
  });

  it('tells where mail reaches its members', async () => {
    const people = await first.bodies.people(DEMO_COUNCIL, [memberId('member-dh-1')]);
    expect(people.get(memberId('member-dh-1'))).toEqual({ name: 'Vibeke Sølvagerlund', mail: 'member-dh-1@example.test' });
  });

  it('does not bring back what was erased when it is established again', async () => {
    const erased = memberId('member-da-3');
    await first.database.transact(DEMO_COUNCIL, (tx) => tx.query('delete from personal_data where id = $1', [erased]));
    await new DemoCouncil(first.bodies).establish();
    expect(await first.bodies.people(DEMO_COUNCIL, [erased])).toEqual(new Map());
    const shown = await first.bodies.one(DEMO_COUNCIL, COMMITTEE, DAY);
    expect(shown?.seats[2]?.holder).toMatchObject({ memberId: erased, name: undefined });
  });
});

describe('a plan that cannot be', () => {
  it('is a fault and leaves nothing behind', async () => {
    const bodyId = '01811c8f-e000-7000-8000-000000000fff';
    const plan = {
      bodyId,
      commands: [{ type: 'ElectChair', data: { memberId: 'x', on: DAY, deputyChair: undefined } }],
      people: new Map(),
    } as const;
    await expect(first.bodies.establish(DEMO_COUNCIL, plan)).rejects.toThrow('no-such-body');
    expect(await first.store.readStream(DEMO_COUNCIL, bodyId)).toEqual([]);
  });
});
