import { instant } from '#kernel';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type TestDatabase, createTestDatabase } from '../../../../test/support/test-postgres.js';
import { Database } from '../database/database.js';
import { SAMPLE_AT, pause, sampleAppend, sampleEvent } from '../testing.js';
import { type ChainedEvent, chainHash, chainStart } from './chain-hash.js';
import { EventStore } from './event-store.js';
import { Upcasters } from './upcasters.js';

let test: TestDatabase;
let database: Database;
let owner: Client;
let store: EventStore;

beforeAll(async () => {
  test = await createTestDatabase();
  database = new Database({ databaseUrl: test.url });
  owner = new Client({ connectionString: test.url });
  await owner.connect();
  store = new EventStore(database, new Upcasters());
});

afterAll(async () => {
  await owner.end();
  await database.close();
  await test.drop();
});

/** Waits until no transaction of the cluster, of another test's database either, is older than what was appended. */
async function settled(): Promise<void> {
  const mark = await owner.query<{ readonly xid: string }>('select pg_current_xact_id()::text as xid');
  for (;;) {
    const passed = await owner.query('select 1 where pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8', [mark.rows[0]?.xid]);
    if (passed.rows.length > 0) return;
    await pause(10);
  }
}

async function count(table: string, stream: string): Promise<number> {
  const { rows } = await owner.query<{ readonly n: number }>(`select count(*)::int as n from ${table} where stream = $1`, [stream]);
  return rows[0]?.n ?? -1;
}

describe('an append', () => {
  it('starts a stream and then continues it', async () => {
    const first = sampleAppend({ events: [sampleEvent(), sampleEvent({ type: 'CaseAssessed' })] });
    await expect(store.append(first)).resolves.toBe('appended');
    await expect(
      store.append({ ...first, expected: 2, events: [sampleEvent({ type: 'CaseClosed' })], state: { open: false } }),
    ).resolves.toBe('appended');
    const events = await store.readStream('nj', first.stream);
    expect(events.map(({ version, type }) => [version, type])).toEqual([
      [1, 'CaseReceived'],
      [2, 'CaseAssessed'],
      [3, 'CaseClosed'],
    ]);
    expect(events[0]).toEqual({ ...first.events[0], council: 'nj', stream: first.stream, version: 1, position: events[0]?.position });
    await expect(store.readState('nj', first.stream)).resolves.toEqual({ version: 3, state: { open: false } });
  });

  it.each([
    ['a new stream that exists', 0],
    ['an older version', 1],
    ['a gap', 5],
  ])('to %s is a conflict and writes nothing', async (_, expected) => {
    const first = sampleAppend({ events: [sampleEvent(), sampleEvent()] });
    await store.append(first);
    const timers = { set: [{ kind: 'hearing-closes', dueAt: SAMPLE_AT }], clear: [] };
    await expect(store.append({ ...first, expected, events: [sampleEvent()], timers })).resolves.toBe('conflict');
    await expect(count('event_log', first.stream)).resolves.toBe(2);
    await expect(count('deadline', first.stream)).resolves.toBe(0);
  });

  it('to a later version of a stream that does not exist is a conflict', async () => {
    const gap = sampleAppend({ expected: 7 });
    await expect(store.append(gap)).resolves.toBe('conflict');
    await expect(count('stream_state', gap.stream)).resolves.toBe(0);
  });

  it('sets, moves and clears timers', async () => {
    const dueAt = instant('2026-03-20T22:59:59.999Z');
    const first = sampleAppend({
      timers: {
        set: [
          { kind: 'closes', dueAt: SAMPLE_AT },
          { kind: 'reminds', dueAt: SAMPLE_AT },
        ],
        clear: [],
      },
    });
    await store.append(first);
    await store.append({
      ...first,
      expected: 1,
      events: [sampleEvent()],
      timers: { set: [{ kind: 'closes', dueAt }], clear: ['reminds'] },
    });
    const rows = await database.read('nj', {
      text: 'select kind, due_at as "dueAt" from deadline where stream = $1',
      values: [first.stream],
    });
    expect(rows).toEqual([{ kind: 'closes', dueAt }]);
  });

  it('keeps personal data beside the log', async () => {
    const id = randomUUID();
    const first = sampleAppend({ personal: [{ id, data: { name: 'Åse Ø' } }] });
    await store.append(first);
    const rows = await database.read('nj', { text: 'select stream, data from personal_data where id = $1', values: [id] });
    expect(rows).toEqual([{ stream: first.stream, data: { name: 'Åse Ø' } }]);
  });

  it.each([
    ['without events', { events: [] }],
    ['with a type of two lines', { events: [sampleEvent({ type: 'Case\nReceived' })] }],
    ['with U+0000 in its data', { events: [sampleEvent({ data: { text: 'a\u0000' } })] }],
    ['with half a surrogate pair in its state', { state: { text: '\ud800' } }],
  ])('%s is thrown back', async (_, change) => {
    await expect(store.append(sampleAppend(change))).rejects.toThrow(RangeError);
  });

  it('in a transaction older than the stream’s last is a conflict, whatever the version', async () => {
    const first = sampleAppend();
    await store.append(first);
    await owner.query('begin');
    await owner.query('select pg_current_xact_id()');
    await store.append({ ...first, expected: 1, events: [sampleEvent()] });
    const late = await owner.query<{ readonly position: string }>(
      `select append_events('nj', $1, 'case', 2, array[$2::uuid], '{T}', array[now()], '{"{}"}', '{"{}"}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}') as position`,
      [first.stream, randomUUID()],
    );
    await owner.query('commit');
    expect(late.rows).toEqual([{ position: '-1' }]);
    await expect(count('event_log', first.stream)).resolves.toBe(2);
  });
});

describe('the hash chain of a stream', () => {
  it('is what anyone can compute from the rows', async () => {
    const first = sampleAppend({ events: [sampleEvent(), sampleEvent({ at: instant('1969-12-31T23:59:59.999Z') })] });
    await store.append(first);
    await store.append({ ...first, expected: 2, events: [sampleEvent({ data: { a: [1e21, 'line\nbreak', '\u2028'], b: { c: null } } })] });
    const { rows } = await owner.query<ChainedEvent & { readonly micros: string; readonly hash: Buffer }>(
      `select council, stream, version, id, type, data::text as data, meta::text as meta, hash,
              to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
         from event_log where stream = $1 order by version`,
      [first.stream],
    );
    let hash = chainStart('nj', first.stream);
    for (const row of rows) {
      hash = chainHash(hash, row);
      expect(row.hash.toString('hex')).toBe(hash.toString('hex'));
    }
    const head = await owner.query<{ readonly hash: Buffer }>('select hash from stream_state where stream = $1', [first.stream]);
    expect(head.rows[0]?.hash.equals(hash)).toBe(true);
    expect(rows).toHaveLength(3);
  });
});

describe('a stream', () => {
  const early = instant('2026-01-01T00:00:00.000Z');

  it('can be read up to a version or a moment', async () => {
    const first = sampleAppend({ events: [sampleEvent({ at: early }), sampleEvent(), sampleEvent()] });
    await store.append(first);
    await expect(store.readStream('nj', first.stream, { version: 2 })).resolves.toHaveLength(2);
    await expect(store.readStream('nj', first.stream, { at: early })).resolves.toHaveLength(1);
    await expect(store.readStream('hs', first.stream)).resolves.toEqual([]);
    await expect(store.readState('hs', first.stream)).resolves.toBeUndefined();
  });
});

describe('the feed of a council', () => {
  it('goes on after a position, in an order that sorts as text', async () => {
    const feedOf = (after: string, limit: number) => store.readFeed('sj', after, limit);
    for (let n = 0; n < 5; n += 1) await store.append(sampleAppend({ council: 'sj', events: [sampleEvent(), sampleEvent()] }));
    await store.append(sampleAppend({ council: 'hs' }));
    await settled();
    const all = await feedOf('0', 100);
    const positions = all.map(({ position }) => position);
    expect(positions).toHaveLength(10);
    expect(positions).toEqual([...positions].sort());
    await expect(feedOf(positions[2] ?? '', 3)).resolves.toEqual(all.slice(3, 6));
    await expect(feedOf(positions[9] ?? '', 3)).resolves.toEqual([]);
  });

  it('shows nothing above the oldest open transaction', async () => {
    await owner.query('begin');
    await owner.query('select pg_current_xact_id()');
    await store.append(sampleAppend({ council: 'hv' }));
    await expect(store.readFeed('hv', '0', 10)).resolves.toEqual([]);
    await owner.query('commit');
    await settled();
    await expect(store.readFeed('hv', '0', 10)).resolves.toHaveLength(1);
  });

  it('has no position of any other form', async () => {
    await expect(store.readFeed('nj', '1', 10)).rejects.toThrow(RangeError);
  });
});

describe('the log', () => {
  it.each(['update event_log set type = $$X$$', 'delete from event_log', 'truncate event_log'])(
    'refuses a superuser’s “%s”',
    async (sql) => {
      await expect(owner.query(sql)).rejects.toMatchObject({ code: '55000' });
    },
  );
});
