import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type TestDatabase, createTestDatabase } from '../../../../test/support/test-postgres.js';
import { Database } from '../database/database.js';
import { EventStore } from '../log/event-store.js';
import { Upcasters } from '../log/upcasters.js';
import { sampleAppend, sampleEvent } from '../testing.js';
import { faultLine, type LogFault } from './log-fault.js';
import { verifyLog } from './verify-log.js';

let test: TestDatabase;
let database: Database;
let owner: Client;
let store: EventStore;

beforeEach(async () => {
  test = await createTestDatabase();
  database = new Database({ databaseUrl: test.url });
  owner = new Client({ connectionString: test.url });
  await owner.connect();
  store = new EventStore(database, new Upcasters());
});

afterEach(async () => {
  await owner.end();
  await database.close();
  await test.drop();
});

async function verified() {
  const found: LogFault[] = [];
  const verification = await verifyLog(test.url, (fault) => found.push(fault));
  expect(verification.faults).toBe(found.length);
  return { ...verification, found };
}

/** A stream of so many events, appended two and two. */
async function streamOf(events: number, council = 'nj'): Promise<string> {
  const stream = randomUUID();
  for (let expected = 0; expected < events; expected += 2) {
    const two = [sampleEvent({ data: { tekst: 'æøå', tal: 1.5 } }), sampleEvent({ data: { tekst: 'linje\nskift \u2028' } })];
    await store.append(sampleAppend({ council, stream, expected, events: two.slice(0, events - expected) }));
  }
  return stream;
}

/** What somebody does who may switch the trigger off. */
async function tamper(sql: string, values: readonly unknown[]): Promise<void> {
  await owner.query('alter table event_log disable trigger no_change');
  await owner.query(sql, [...values]);
  await owner.query('alter table event_log enable trigger no_change');
}

async function positionOf(stream: string, version: number): Promise<string> {
  const text = 'select position from event_log where stream = $1 and version = $2';
  const { rows } = await owner.query<{ readonly position: string }>(text, [stream, version]);
  return rows[0]?.position ?? '';
}

describe('a verification of the log', () => {
  it('finds nothing in an empty log', async () => {
    await expect(verified()).resolves.toMatchObject({ streams: 0, events: 0, found: [] });
  });

  it('finds nothing in a sound one, and has the same digest until an event is added', async () => {
    await streamOf(5);
    const stream = await streamOf(2, 'hs');
    const first = await verified();
    expect(first).toMatchObject({ streams: 2, events: 7, found: [] });
    await expect(verified()).resolves.toMatchObject({ sha256: first.sha256 });
    await store.append(sampleAppend({ council: 'hs', stream, expected: 2 }));
    const later = await verified();
    expect(later).toMatchObject({ streams: 2, events: 8, found: [] });
    expect(later.sha256).not.toBe(first.sha256);
  });

  it('finds nothing while events are being added', async () => {
    const streams = await Promise.all(Array.from({ length: 8 }, () => streamOf(1)));
    const writing = { on: true };
    const written = Promise.all(
      streams.map(async (stream) => {
        for (let expected = 1; expected < 40; expected += 1) await store.append(sampleAppend({ stream, expected }));
      }),
    ).finally(() => (writing.on = false));
    while (writing.on) await expect(verified()).resolves.toMatchObject({ found: [] });
    await written;
    await expect(verified()).resolves.toMatchObject({ streams: 8, events: 320, found: [] });
  });

  it.each([
    ['one byte of its data', `data = replace(data::text, '1.5', '1.6')::json`],
    ['a number spelled otherwise', `data = replace(data::text, '1.5', '1.50')::json`],
    ['its actor', `meta = replace(meta::text, 'secretariat', 'chair')::json`],
    ['its type', `type = 'CaseClosed'`],
    ['its id', `id = gen_random_uuid()`],
    ['a microsecond of its time', `at = at + interval '1 microsecond'`],
  ])('reports an event that had %s changed, with its position', async (_, change) => {
    await streamOf(3);
    const stream = await streamOf(5);
    await tamper(`update event_log set ${change} where stream = $1 and version = 3`, [stream]);
    const position = await positionOf(stream, 3);
    const { found } = await verified();
    expect(found).toEqual([{ kind: 'changed', council: 'nj', stream, version: 3, position }]);
    expect(found.map(faultLine)).toEqual([
      `FAULT council=nj stream=${stream} version=3 position=${position}: the event is not what was written`,
    ]);
  });

  it('reports a last event that was changed and hashed anew by its head', async () => {
    const stream = await streamOf(2);
    await tamper(`update event_log set hash = sha256(hash) where stream = $1 and version = 2`, [stream]);
    const { found } = await verified();
    expect(found.map(({ kind }) => kind)).toEqual(['changed', 'head-differs']);
  });

  it('reports a dropped tail', async () => {
    const stream = await streamOf(6);
    await tamper('delete from event_log where stream = $1 and version > 4', [stream]);
    const { found } = await verified();
    expect(found).toEqual([{ kind: 'tail-missing', council: 'nj', stream, version: 4, position: await positionOf(stream, 4), until: 6 }]);
  });

  it('reports a hole', async () => {
    const stream = await streamOf(6);
    await tamper('delete from event_log where stream = $1 and version in (3, 4)', [stream]);
    const { found } = await verified();
    expect(found).toEqual([
      { kind: 'versions-missing', council: 'nj', stream, from: 3, version: 5, position: await positionOf(stream, 5) },
    ]);
  });

  it('reports a beginning that is gone', async () => {
    const stream = await streamOf(2);
    await tamper('delete from event_log where stream = $1 and version = 1', [stream]);
    const { found } = await verified();
    expect(found).toEqual([
      { kind: 'versions-missing', council: 'nj', stream, from: 1, version: 2, position: await positionOf(stream, 2) },
    ]);
  });

  it('reports a deleted stream', async () => {
    await streamOf(2);
    const stream = await streamOf(3, 'hs');
    await tamper('delete from event_log where stream = $1', [stream]);
    const { found, streams } = await verified();
    expect(streams).toBe(1);
    expect(found).toEqual([{ kind: 'stream-missing', council: 'hs', stream, until: 3 }]);
  });

  it('reports heads that are gone or older than the log', async () => {
    const [gone, older] = [await streamOf(2), await streamOf(2)];
    await owner.query('delete from stream_state where stream = $1', [gone]);
    await owner.query('update stream_state set version = 1 where stream = $1', [older]);
    const { found } = await verified();
    expect(new Map(found.map(({ stream, kind }) => [stream, kind]))).toEqual(
      new Map([
        [gone, 'head-missing'],
        [older, 'tail-unknown'],
      ]),
    );
  });

  it('is refused to a login that sees a part of the log', async () => {
    const login = `login_${randomUUID().replaceAll('-', '')}`;
    await owner.query(`create role ${login} login password 'part'; grant select on all tables in schema public to ${login}`);
    const url = new URL(test.url);
    url.username = login;
    url.password = 'part';
    await expect(verifyLog(url.href, () => undefined)).rejects.toThrow('does not see all of case_document');
    await owner.query(`drop owned by ${login}; drop role ${login}`);
  });
});
