import { caseTypeNamed, readSubmission } from '#case-types';
import type { Actor, CaseType, JsonObject, Side } from '#kernel';
import { addMilliseconds } from '#kernel';
import { AppClock, Database, EventStore, Upcasters } from '#platform';
import { randomUUID } from 'node:crypto';
import { actor, secretariat } from '../../../../test/support/case-actors.js';
import { exampleOf } from '../../../../test/support/examples.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-postgres.js';
import type { CaseState } from '../case/case.state.js';
import { openHearingOf } from '../case/case.state.js';
import { CaseList } from '../reading/case-list.query.js';
import { CaseStore } from '../store/case-store.query.js';
import type { CaseAnswer, Repeatable, UntimedCommand } from './case-request.state.js';
import { ExistingCases } from './existing-case.handler.js';
import { type NewCase, NewCases } from './new-case.handler.js';

const siri = actor({ role: 'agency', organisation: 'agency:siri', id: 'siri' });
const SIDES: readonly Side[] = ['da', 'da', 'da', 'fh', 'fh', 'fh', 'kl', 'dh'];
const memberIds = SIDES.map(() => randomUUID());
const seats = SIDES.map((side, index) => ({ seatId: randomUUID(), side, organisation: side.toUpperCase(), holder: memberIds[index] }));

let testDatabase: TestDatabase;
let database: Database;
let events: EventStore;
let store: CaseStore;
let newCases: NewCases;
let existing: ExistingCases;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  database = new Database({ databaseUrl: testDatabase.url });
  events = new EventStore(database, new Upcasters());
  store = new CaseStore(database, events);
  newCases = new NewCases(store);
  existing = new ExistingCases(store);
});

afterAll(async () => {
  await database.close();
  await testDatabase.drop();
});

describe('a new case', () => {
  it('is numbered by council and year, and stands in log, state and register', async () => {
    const { state, version } = await done(newCases.handle(submission()));
    expect(state).toMatchObject({
      status: 'ready',
      sender: { principal: 'agency:siri', name: 'SIRI' },
      subject: expect.stringContaining('Klejnsmed') as string,
    });
    expect(state.number).toMatch(/^NJ-\d{4}-\d{6}$/);
    expect(version).toBe(2);
    expect(await events.readState('nj', state.id)).toEqual({ version: 2, state: JSON.parse(JSON.stringify(state)) as CaseState });
    expect((await store.history('nj', state.id)).map(({ event }) => event.type)).toEqual(['CaseReceived', 'CaseAssessed']);
    expect(await store.asOf('nj', state.id, { version: 2 })).toEqual({ version: 2, state: JSON.parse(JSON.stringify(state)) as CaseState });
  });

  it('is one case for a hundred identical requests at once, and each is told of it', async () => {
    const key = repeatable('one-of-a-hundred');
    const answers = await Promise.all(Array.from({ length: 100 }, () => done(newCases.handle(submission(key)))));
    expect(new Set(answers.map(({ state }) => state.number)).size).toBe(1);
    expect(new Set(answers.map(({ state }) => state.id)).size).toBe(1);
    const [first] = answers;
    expect(await countEvents(first?.state.id ?? '')).toBe(2);
  });

  it('is refused under a key that was used for another request', async () => {
    await done(newCases.handle(submission(repeatable('reused'))));
    const answer = await newCases.handle(submission({ ...repeatable('reused'), requestHash: 'another' }));
    expect(answer).toMatchObject({ kind: 'refused', rejection: { code: 'idempotency-key-reused' } });
  });

  it('gets a number above every earlier one', async () => {
    const one = await done(newCases.handle(submission()));
    const two = await done(newCases.handle(submission()));
    expect(two.state.number > one.state.number).toBe(true);
  });
});

describe('a command to a case', () => {
  it('is not found by who may not know of the case', async () => {
    const { state } = await done(newCases.handle(submission()));
    const stranger = actor({ role: 'agency', organisation: 'agency:prison-service' });
    expect(await give(state.id, stranger, { type: 'withdraw', data: { reason: 'x' } })).toEqual({ kind: 'not-found' });
    expect(await give(randomUUID(), secretariat, { type: 'note', data: { text: 'x' } })).toEqual({ kind: 'not-found' });
  });

  it('is not permitted to who may see the case and not do it', async () => {
    const { state } = await done(newCases.handle(submission()));
    expect(await give(state.id, siri, { type: 'note', data: { text: 'x' } })).toEqual({ kind: 'not-permitted' });
  });

  it('is refused at another version than the one seen', async () => {
    const { state, version } = await done(newCases.handle(submission()));
    const note: UntimedCommand = { type: 'note', data: { text: 'x' } };
    expect(await give(state.id, secretariat, note, { ifVersion: version - 1 })).toEqual({ kind: 'version-changed' });
    expect(await give(state.id, secretariat, note, { ifVersion: version })).toMatchObject({ kind: 'done', version: version + 1 });
  });

  it('is answered as the first time when it is asked again, however far the case has come', async () => {
    const { state } = await done(newCases.handle(submission()));
    const assign: UntimedCommand = { type: 'assign', data: { to: 'Karla' } };
    const first = await give(state.id, secretariat, assign, { repeatable: repeatable('assign-once') });
    await give(state.id, secretariat, { type: 'assign', data: { to: 'Bent' } });
    const again = await give(state.id, secretariat, assign, { repeatable: repeatable('assign-once') });
    expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(first)));
    expect(await countEvents(state.id)).toBe(4);
  });

  it('happens once for twins that wait together', async () => {
    const { state } = await done(newCases.handle(submission()));
    const note: UntimedCommand = { type: 'note', data: { text: 'x' } };
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => give(state.id, secretariat, note, { repeatable: repeatable('note-once') })),
    );
    expect(answers.every((answer) => answer.kind === 'done' && answer.version === 3)).toBe(true);
    expect(await countEvents(state.id)).toBe(3);
  });

  it('loses nothing when two processes write to one case at once', async () => {
    const { state } = await done(newCases.handle(submission()));
    const elsewhere = new ExistingCases(store);
    const notes = Array.from({ length: 40 }, (_, index) =>
      (index % 2 === 0 ? existing : elsewhere).handle(request(state.id, secretariat, { type: 'note', data: { text: index.toString() } })),
    );
    expect((await Promise.all(notes)).every(({ kind }) => kind === 'done')).toBe(true);
    expect(await countEvents(state.id)).toBe(42);
  });
});

describe('replies to one hearing at once', () => {
  it('are all on record, in two statements a batch', async () => {
    const { state } = await openHearing();
    const contentHash = openHearingOf(state)?.contentHash ?? '';
    const answers = await Promise.all(
      memberIds.map((memberId, index) =>
        give(state.id, memberOf(index), { type: 'reply', data: { memberId, answer: 'approve', remark: undefined, contentHash } }),
      ),
    );
    expect(answers.map(({ kind }) => kind)).toEqual(memberIds.map(() => 'done'));
    const stored = await events.readState<CaseState>('nj', state.id);
    expect(stored?.state.hearings[0]?.replies.map(({ memberId }) => memberId).sort()).toEqual([...memberIds].sort());
  });

  it('are refused one millisecond after the deadline, by the clock of the command and nothing else', async () => {
    const { state } = await openHearing();
    const hearing = openHearingOf(state);
    await new AppClock(database).moveTo(addMilliseconds(hearing?.closesAt ?? state.receivedAt, 1));
    const reply = { memberId: memberIds[0] ?? '', answer: 'approve', remark: undefined, contentHash: hearing?.contentHash ?? '' } as const;
    const answer = await give(state.id, memberOf(0), { type: 'reply', data: reply });
    expect(answer).toMatchObject({ kind: 'refused', rejection: { code: 'hearing-is-closed' } });
  });
});

describe('a command', () => {
  it('takes two statements: one to load, one to append', async () => {
    const { state } = await done(newCases.handle(submission()));
    const statements: string[] = [];
    const counting: Pick<Database, 'query' | 'notify'> = {
      query: (statement) => {
        statements.push(statement.name ?? statement.text);
        return database.query(statement);
      },
      notify: () => undefined,
    };
    const counted = new CaseStore(Object.assign(Object.create(database) as Database, counting), events);
    await new ExistingCases(counted).handle(request(state.id, secretariat, { type: 'note', data: { text: 'x' } }));
    await new NewCases(counted).handle(submission());
    expect(statements).toEqual(['load_case', 'append_case', 'begin_case', 'append_case']);
  });
});

describe('the list of cases', () => {
  const all = {
    types: [],
    states: [],
    municipality: undefined,
    assignee: undefined,
    dueBefore: undefined,
    open: undefined,
    words: undefined,
  } as const;

  it('finds cases by Danish words, within the council and the audience only', async () => {
    const list = new CaseList(database);
    const { state } = await done(newCases.handle(submission(undefined, { ...exampleOf('work-permit-opinion'), jobTitle: 'Ålefiskere' })));
    const found = await list.page(secretariat, { ...all, sort: 'received', words: 'ålefisker' }, undefined, 10);
    expect(found.map(({ id }) => id)).toEqual([state.id]);
    const stranger = actor({ role: 'company', organisation: 'company:99001003' });
    expect(await list.page(stranger, { ...all, sort: 'received', words: 'ålefisker' }, undefined, 10)).toEqual([]);
    expect(await list.page({ ...secretariat, council: 'mj' }, { ...all, sort: 'due' }, undefined, 10)).toEqual([]);
  });

  it('gives every case once over its pages, in either order', async () => {
    const list = new CaseList(database);
    for (const sort of ['due', 'received'] as const) {
      const whole = await list.page(secretariat, { ...all, sort }, undefined, 200);
      const paged: string[] = [];
      for (let after; ;) {
        const page = await list.page(secretariat, { ...all, sort }, after, 3);
        paged.push(...page.map(({ id }) => id));
        const last = page.at(-1);
        if (last === undefined) break;
        after = { value: sort === 'due' ? (last.dueAt ?? 'infinity') : last.receivedAt, id: last.id };
      }
      expect(paged).toEqual(whole.map(({ id }) => id));
      expect(whole.length).toBeGreaterThan(6);
    }
  });
});

async function openHearing() {
  const { state } = await done(newCases.handle(submission()));
  const data = {
    question: 'Er lønnen sædvanlig?',
    recommendation: 'customary',
    recommendationText: undefined,
    closesAt: undefined,
    rule: {},
    seats,
  };
  return done(give(state.id, secretariat, { type: 'open-hearing', data }));
}

function memberOf(index: number): Actor {
  return actor({ role: 'member', memberId: memberIds[index], seats: [seats[index]?.seatId ?? ''] });
}

function submission(key?: Repeatable, body: JsonObject = exampleOf('work-permit-opinion')): NewCase {
  const type = workPermit();
  const read = readSubmission(type, body);
  if (read.kind !== 'read') throw new Error(JSON.stringify(read.errors));
  const sender = { principal: 'agency:siri', name: 'SIRI' };
  const identity = { caseId: randomUUID(), caseType: type.name, legalNature: type.legalNature, council: 'nj', sender };
  return {
    type,
    received: {
      type: 'submit',
      data: { ...identity, submission: read.submission, personalRef: randomUUID(), earlier: [], registeredBySecretariat: false },
    },
    actor: siri,
    repeatable: key,
    correlationId: randomUUID(),
    causationId: undefined,
  };
}

function workPermit(): CaseType {
  const type = caseTypeNamed('work-permit-opinion');
  if (type === undefined) throw new Error('the case type is not listed');
  return type;
}

function request(caseId: string, by: Actor, command: UntimedCommand) {
  return { caseId, ifVersion: undefined, command, actor: by, repeatable: undefined, correlationId: randomUUID(), causationId: undefined };
}

function give(
  caseId: string,
  by: Actor,
  command: UntimedCommand,
  more: { readonly repeatable?: Repeatable; readonly ifVersion?: number } = {},
): Promise<CaseAnswer> {
  return existing.handle({ ...request(caseId, by, command), ...more });
}

function repeatable(key: string): Repeatable {
  return { client: 'client', key, requestHash: `hash of ${key}` };
}

async function done(answer: Promise<CaseAnswer>) {
  const ended = await answer;
  if (ended.kind !== 'done') throw new Error(JSON.stringify(ended));
  return ended;
}

async function countEvents(stream: string): Promise<number> {
  return (await events.readStream('nj', stream)).length;
}
