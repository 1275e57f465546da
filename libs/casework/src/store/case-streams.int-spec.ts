import { createHash, randomUUID } from 'node:crypto';
import { rebuildReadModels, StreamReadModels, Upcasters } from '#platform';
import { withClient } from '../../../../test/support/installed-servers.js';
import { secretariat } from '../../../../test/support/case-actors.js';
import { caseworkSetting, done, memberOf, submission } from '../../../../test/support/casework-setting.js';
import { documentBytes } from '../documents/document-bytes.query.js';
import { Documents } from '../documents/documents.query.js';
import { Cases } from '../reading/cases.query.js';
import { caseStreams } from './case-streams.table.js';

type Setting = Awaited<ReturnType<typeof caseworkSetting>>;

let setting: Setting;

beforeEach(async () => {
  setting = await caseworkSetting();
});

afterEach(async () => {
  await setting.end();
});

async function rebuilt() {
  const said: string[] = [];
  const models = [new StreamReadModels([caseStreams], new Upcasters()), documentBytes];
  const { counts, repaired, faults } = await rebuildReadModels(setting.url, models, {
    repaired: (what) => said.push(`repaired ${what}`),
    fault: (what) => said.push(`fault ${what}`),
  });
  return { repaired, faults, said, of: (name: string) => counts.find((count) => count.name === name) };
}

async function damage(sql: string, values: readonly unknown[] = []): Promise<void> {
  await withClient(setting.url, (client) => client.query(sql, [...values]));
}

async function damageLog(sql: string, values: readonly unknown[]): Promise<void> {
  await damage('alter table event_log disable trigger no_change');
  await damage(sql, values);
  await damage('alter table event_log enable trigger no_change');
}

/** Everything a rebuild is answerable for, and what guards the order of appends. */
async function everything(): Promise<readonly unknown[]> {
  const texts = [
    'select stream, stream_type, version, last_xid::text, hash, state::text from stream_state order by stream',
    'select r.*, r.words::text as words from case_register r order by stream',
    'select * from deadline order by stream, kind',
  ];
  return withClient(setting.url, async (client) => {
    const all: unknown[] = [];
    for (const text of texts) all.push((await client.query(text)).rows);
    return all;
  });
}

/** A case in hearing with a reply, one just received, one withdrawn. */
async function threeCases(): Promise<{ readonly heard: string; readonly received: string; readonly withdrawn: string }> {
  const { newCases, give } = setting;
  const { state: open } = await setting.openHearing();
  const contentHash = open.hearings.at(-1)?.contentHash ?? '';
  const { memberId = '', seats } = memberOf(0);
  const reply = {
    memberId,
    seatsHeld: seats,
    seatTerms: undefined,
    answer: 'approve',
    remark: undefined,
    minorityStatement: undefined,
    contentHash,
  } as const;
  await done(give(open.id, memberOf(0), { type: 'reply', data: reply }));
  const received = await done(newCases.handle(submission()));
  const withdrawn = await done(newCases.handle(submission()));
  await done(give(withdrawn.state.id, secretariat, { type: 'withdraw', data: { reason: 'Ikke aktuel', seatTerms: undefined } }));
  return { heard: open.id, received: received.state.id, withdrawn: withdrawn.state.id };
}

describe('the read models of cases', () => {
  it('are what a rebuild from the log makes', async () => {
    await threeCases();
    const before = await everything();
    const { repaired, faults, said, of } = await rebuilt();
    expect({ repaired, faults, said }).toEqual({ repaired: 0, faults: 0, said: [] });
    expect(of('case stream_state')).toEqual({ name: 'case stream_state', rows: 3, identical: 3, repaired: 0 });
    expect(of('case case_register')).toMatchObject({ rows: 3, identical: 3 });
    expect(of('case deadline')).toMatchObject({ rows: 1, identical: 1 });
    await expect(everything()).resolves.toEqual(before);
  });

  it.each([
    ['a status', 'case_register', `update case_register set status = 'closed' where stream = $1`],
    ['a moment', 'case_register', `update case_register set due_at = due_at + interval '1 millisecond' where stream = $1`],
    ['an audience', 'case_register', `update case_register set audience = audience || '{x}' where stream = $1`],
    ['the words of search', 'case_register', `update case_register set words = to_tsvector('danish', 'andet') where stream = $1`],
    ['a version', 'case_register', `update case_register set version = version + 1 where stream = $1`],
    ['a whole line', 'case_register', `delete from case_register where stream = $1`],
    ['a deadline', 'deadline', `delete from deadline where stream = $1`],
    ['the time of a deadline', 'deadline', `update deadline set due_at = due_at + interval '1 hour' where stream = $1`],
    ['a state', 'stream_state', `update stream_state set state = jsonb_set(state, '{subject}', '"andet"') where stream = $1`],
    ['a state row', 'stream_state', `delete from stream_state where stream = $1`],
  ])('are repaired in the one place where %s is not that of the log', async (_, table, sql) => {
    const { heard } = await threeCases();
    const before = await everything();
    await damage(sql, [heard]);
    await expect(everything()).resolves.not.toEqual(before);
    const { repaired, faults, said, of } = await rebuilt();
    expect({ repaired, faults, said }).toEqual({ repaired: 1, faults: 0, said: [`repaired ${table} of nj/${heard}`] });
    expect(of(`case ${table}`)).toMatchObject({ repaired: 1 });
    await expect(everything()).resolves.toEqual(before);
    await expect(rebuilt()).resolves.toMatchObject({ repaired: 0, said: [] });
  });

  it('lose rows of cases that never were, and deadlines nobody waits for', async () => {
    const { received } = await threeCases();
    const before = await everything();
    await damage(`insert into deadline values ('nj', gen_random_uuid(), 'hearing-close', now()), ('nj', $1, 'hearing-close', now())`, [
      received,
    ]);
    const { repaired, of } = await rebuilt();
    expect(repaired).toBe(2);
    expect(of('deadline of no stream')).toMatchObject({ repaired: 1 });
    await expect(everything()).resolves.toEqual(before);
  });

  it('take appends again after a repair', async () => {
    const { received } = await threeCases();
    await damage('delete from stream_state where stream = $1', [received]);
    await rebuilt();
    await done(setting.give(received, secretariat, { type: 'withdraw', data: { reason: 'Ikke aktuel', seatTerms: undefined } }));
    await expect(rebuilt()).resolves.toMatchObject({ repaired: 0, faults: 0 });
  });

  it('are left alone where they are written while the rebuild runs, and repaired where they are wrong', async () => {
    const { received } = await threeCases();
    let given = 0;
    const writes = { on: true };
    const writing = (async () => {
      for (; writes.on; given += 1)
        await done(setting.give(received, secretariat, { type: 'assign', data: { to: `user-${String(given)}` } }));
    })();
    for (let round = 0; round < 5; round += 1) await expect(rebuilt()).resolves.toMatchObject({ repaired: 0, faults: 0, said: [] });
    await damage(`update case_register set sender_name = 'En anden' where stream = $1`, [received]);
    await expect(rebuilt()).resolves.toMatchObject({ repaired: 1, faults: 0 });
    await expect(rebuilt()).resolves.toMatchObject({ repaired: 0, faults: 0 });
    writes.on = false;
    await writing;
    expect(given).toBeGreaterThan(5);
  });

  it('are not touched where the log and its head disagree', async () => {
    const { heard, withdrawn } = await threeCases();
    const before = await everything();
    await damageLog('delete from event_log where stream = $1 and version > 2', [heard]);
    await damageLog('delete from event_log where stream = $1', [withdrawn]);
    const { repaired, faults, said } = await rebuilt();
    expect({ repaired, faults }).toEqual({ repaired: 0, faults: 2 });
    expect(said).toEqual([
      `fault nj/${heard}: its head is not its last event: verify the log`,
      'fault 1 streams have a state and no events: verify the log',
    ]);
    await expect(everything()).resolves.toEqual(before);
  });

  it('are not guessed from streams nobody knows, nor from events that do not fit', async () => {
    const { received } = await threeCases();
    const stream = randomUUID();
    const meta = { actor: { id: 'p1', role: 'secretariat' }, correlationId: 'c1', causationId: null, schema: 1 };
    const at = (await setting.store.load('nj', received, [])).now;
    const timers = { set: [], clear: [] };
    const strange = { id: randomUUID(), type: 'SomethingElse', at, data: {}, meta };
    const rest = { council: 'nj', state: {}, timers, idempotency: [] };
    await setting.events.append({ ...rest, stream, streamType: 'else', expected: 0, events: [strange] });
    await setting.events.append({ ...rest, stream: received, streamType: 'case', expected: 2, events: [strange] });
    const { faults, said } = await rebuilt();
    expect(faults).toBe(2);
    expect(said.some((line) => line === `fault nj/${stream}: no read model knows streams that begin with SomethingElse`)).toBe(true);
    expect(said.some((line) => line.startsWith(`fault nj/${received}: version 3 cannot be applied`))).toBe(true);
  });
});

describe('the bytes of documents', () => {
  it('are measured by the hash in the log, and reported when they are not those', async () => {
    const { received } = await threeCases();
    const [first, second] = [await withDocument(received, 'Bilag 1'), await withDocument(received, 'Bilag 2')];
    await expect(rebuilt()).resolves.toMatchObject({ repaired: 0, faults: 0 });
    await damage(`update case_document set bytes = bytes || '\\x00' where id = $1`, [first]);
    await damage('delete from case_document where id = $1', [second]);
    const { faults, said, of } = await rebuilt();
    expect(faults).toBe(2);
    expect(of('case_document')).toMatchObject({ rows: 2, identical: 0 });
    expect([...said].sort()).toEqual(
      [
        `fault nj/${received}: document ${first} is not the one put on the case`,
        `fault nj/${received}: document ${second} is missing`,
      ].sort(),
    );
  });
});

async function withDocument(caseId: string, text: string): Promise<string> {
  const { database, events, store, give } = setting;
  const [documentId, bytes] = [randomUUID(), Buffer.from(text)];
  await new Documents(database, new Cases(events, store)).put('nj', caseId, documentId, bytes);
  const described = { title: text, access: 'secretariat', fileName: 'bilag.txt', mediaType: 'text/plain', from: undefined } as const;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await done(give(caseId, secretariat, { type: 'add-document', data: { documentId, ...described, bytes: bytes.length, sha256 } }));
  return documentId;
}
