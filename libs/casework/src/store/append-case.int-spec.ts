import { instant } from '#kernel';
import { type Append, appendParameters, appendPlaceholders, Database } from '#platform';
import { randomUUID } from 'node:crypto';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-postgres.js';

const AT = instant('2026-03-10T09:00:00.000Z');
const NEXT = instant('2026-03-10T09:00:01.000Z');
const LINE = [
  ...['NJ-2026-000001', 'toy', 'opinion', 'ready', true, 'company:1', 'Træ ApS', 'Bamse', ['851'], null, AT, 'infinity', null],
  ...[['council:nj'], 'NJ-2026-000001 Bamse', null, null],
];
/** The party is named and was seen at 0, and then only named. */
const PARTIES = [
  [['99001003'], [0]],
  [['99001003'], [null]],
];
const TABLES = {
  event_log: 'version, id, type, at, data::text as data, meta::text as meta, hash',
  stream_state: 'stream_type, version, hash, state',
  deadline: 'kind, due_at',
  idempotency: 'client, key, request_hash, version',
  personal_data: 'id, data',
};

let database: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [database, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});

afterAll(async () => {
  await Promise.all([database.drop(), other.drop()]);
});

describe('the append of a case', () => {
  it('leaves the same rows and hashes as the append of events', async () => {
    const stream = randomUUID();
    const appends = [first(stream), second(stream)];
    const asEvents = await rowsAfter(database, 'append_events', appends, () => []);
    const asCase = await rowsAfter(other, 'append_case', appends, (place) => [...LINE, ...(PARTIES[place] ?? [])]);
    expect(asCase).toEqual(asEvents);
    expect(asCase['event_log']).toHaveLength(3);
    expect(asCase['deadline']).toEqual([{ kind: 'other', due_at: NEXT }]);
  });

  it.each([
    ['at another version of its party', [['1'], [1]]],
    [
      'at another version of one of two parties',
      [
        ['2', '1'],
        [0, 1],
      ],
    ],
    ['at another version of itself', [['1'], [0]], 1],
  ])('writes nothing %s', async (_, parties, expected = 0) => {
    const opened = new Database({ databaseUrl: other.url });
    const stream = randomUUID();
    const values = [...appendParameters({ ...first(stream), expected, idempotency: [] }), ...LINE, ...parties];
    const text = `select append_case(${appendPlaceholders(LINE.length + parties.length)}) as position`;
    await expect(opened.query({ text, values })).resolves.toEqual([{ position: '-1' }]);
    const left = `select (select count(*)::int from event_log where stream = $1) as events,
      (select count(*)::int from stream_state where stream = $1) as states,
      (select coalesce(sum(version), 0)::int from party where party in ('1', '2')) as counted`;
    await expect(opened.read('nj', { text: left, values: [stream] })).resolves.toEqual([{ events: 0, states: 0, counted: 0 }]);
    await opened.close();
  });
});

function first(stream: string): Append {
  const meta = { actor: { id: 'p1', role: 'secretariat' }, correlationId: 'c1', causationId: null, schema: 1 };
  const event = (type: string) => ({ id: randomUUID(), type, at: AT, data: { tekst: 'æøå', tal: 1.5 }, meta });
  return {
    ...{ council: 'nj', stream, streamType: 'case', expected: 0, events: [event('CaseReceived'), event('CaseAssessed')], state: { a: 1 } },
    timers: { set: [{ kind: 'hearing-close', dueAt: AT }], clear: [] },
    idempotency: [{ client: 'c', key: 'k', requestHash: 'h', version: 2 }],
    personal: [{ id: randomUUID(), data: { navn: 'Ida' } }],
  };
}

function second(stream: string): Append {
  const { events } = first(stream);
  const timers = { set: [{ kind: 'other', dueAt: NEXT }], clear: ['hearing-close'] };
  const rest = { events: events.slice(0, 1), state: { a: 2 }, timers, idempotency: [], personal: [] };
  return { council: 'nj', stream, streamType: 'case', expected: 2, ...rest };
}

async function rowsAfter(to: TestDatabase, append: string, appends: readonly Append[], line: (place: number) => readonly unknown[]) {
  const opened = new Database({ databaseUrl: to.url });
  for (const [place, one] of appends.entries()) {
    const more = line(place);
    const text = `select ${append}(${appendPlaceholders(more.length)}) as position`;
    await opened.query({ text, values: [...appendParameters(one), ...more] });
  }
  const stream = appends[0]?.stream ?? '';
  const rows: Record<string, readonly unknown[]> = {};
  for (const [table, columns] of Object.entries(TABLES)) {
    rows[table] = await opened.read('nj', { text: `select ${columns} from ${table} where stream = $1 order by 1, 2`, values: [stream] });
  }
  await opened.close();
  return rows;
}
