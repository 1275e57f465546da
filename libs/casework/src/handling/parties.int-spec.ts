import { addMilliseconds, type JsonObject } from '#kernel';
import { AppClock } from '#platform';
import { actor, secretariat } from '../../../../test/support/case-actors.js';
import { caseworkSetting, done, request } from '../../../../test/support/casework-setting.js';
import { newNotice, supplementWith, TOO_FEW } from '../../../../test/support/mass-layoff-notices.js';
import { withClient } from '../../../../test/support/installed-servers.js';
import type { CaseState } from '../case/case.state.js';
import { CaseStore } from '../store/case-store.query.js';
import type { UntimedCommand } from './case-request.state.js';
import { ExistingCases } from './existing-case.handler.js';
import { NewCases } from './new-case.handler.js';

const ANOTHER = '99001011';
const THIRD = '99001038';
const CROSSED = 'window-crossed-with-earlier-notices';

let setting: Awaited<ReturnType<typeof caseworkSetting>>;
const employer = actor({ role: 'company', organisation: 'company:99001003' });

beforeEach(async () => {
  setting = await caseworkSetting();
});

afterEach(async () => {
  await setting.end();
});

/** What the assessment of a case says of others of its party. */
function told({ findings }: Pick<CaseState, 'findings'>, code = CROSSED): JsonObject | undefined {
  return findings.find((found) => found.code === code)?.data;
}

function seenBy(state: CaseState, code = CROSSED): readonly string[] {
  return ((told(state, code)?.['numbers'] ?? []) as readonly string[]).toSorted();
}

async function receive(changes: JsonObject = {}): Promise<CaseState> {
  return (await done(setting.newCases.handle(newNotice(changes)))).state;
}

async function assessmentsOf(caseId: string) {
  const events = (await setting.store.history('nj', caseId)).map(({ event }) => event);
  return events.flatMap((event) => (event.type === 'CaseAssessed' ? [told(event.data)] : []));
}

/** Its statements, and something that happens once between the first load and its append. */
function watchedStore(between: () => Promise<unknown> = () => Promise.resolve()) {
  const statements: string[] = [];
  let isToCome = true;
  const query: typeof setting.database.query = async (statement) => {
    if (statement.name === 'append_case' && isToCome) {
      isToCome = false;
      await between();
    }
    statements.push(statement.name ?? statement.text);
    return setting.database.query(statement);
  };
  const database = Object.assign(Object.create(setting.database) as typeof setting.database, { query });
  return { statements, store: new CaseStore(database, setting.events) };
}

describe('notices of one employer at once', () => {
  it.each([
    ['one process', () => Array.from({ length: 20 }, () => setting.newCases)],
    ['twenty processes', () => Array.from({ length: 20 }, () => new NewCases(setting.store))],
  ])('are each assessed with all before them, sent to %s', async (_, processes) => {
    const answers = await Promise.all(processes().map((cases) => done(cases.handle(newNotice()))));
    const states = answers.map(({ state }) => state).toSorted((a, b) => seenBy(a).length - seenBy(b).length);
    expect(states.map((state) => seenBy(state).length)).toEqual(states.map((_, place) => place));
    for (const [place, state] of states.entries()) {
      const before = states.slice(0, place).map(({ number }) => number);
      expect([seenBy(state), seenBy(state, 'possible-duplicate')]).toEqual([before.toSorted(), before.toSorted()]);
    }
    const totals = states.map((state) => told(state)?.['total']);
    expect(totals).toEqual(states.map((_, place) => (place === 0 ? undefined : TOO_FEW * (place + 1))));
    expect(states.map(({ number }) => number)).toEqual(states.map(({ number }) => number).toSorted());
    expect(states.map(({ receivedAt }) => receivedAt)).toEqual(states.map(({ receivedAt }) => receivedAt).toSorted());
  });

  it('are not seen in another council', async () => {
    const sent = [newNotice(), newNotice({}, 'hs'), newNotice(), newNotice({}, 'hs')];
    const states = (await Promise.all(sent.map((notice) => done(new NewCases(setting.store).handle(notice))))).map(({ state }) => state);
    for (const council of ['nj', 'hs']) {
      const own = states.filter((state) => state.council === council);
      const [first, second] = own.toSorted((a, b) => seenBy(a).length - seenBy(b).length);
      expect([first, second].map((state) => state && seenBy(state))).toEqual([[], [first?.number]]);
    }
  });

  it('are not seen by another employer, and do not wait for one', async () => {
    const { statements, store } = watchedStore(() => receive({ cvr: ANOTHER }));
    const { state } = await done(new NewCases(store).handle(newNotice()));
    expect([told(state), statements]).toEqual([undefined, ['begin_case', 'append_case']]);
  });
});

describe('a notice that is being received', () => {
  const give = (caseId: string, command: UntimedCommand) => done(setting.give(caseId, secretariat, command));
  const LOST = ['begin_case', 'append_case', 'begin_case', 'append_case'];
  const WON = ['begin_case', 'append_case'];

  it.each<[string, (id: string) => Promise<unknown>, number | undefined, readonly string[]]>([
    ['is supplemented', (id) => give(id, supplementWith({ plannedDismissals: 8 })), 14, LOST],
    ['is withdrawn', (id) => give(id, { type: 'withdraw', data: { reason: 'Opgivet', seatTerms: undefined } }), undefined, LOST],
    ['is misdirected', (id) => give(id, { type: 'mark-misdirected', data: { forwardedTo: 'RAR', reason: 'x' } }), undefined, LOST],
    ['becomes another employer’s', (id) => give(id, supplementWith({ cvr: ANOTHER })), undefined, LOST],
    ['is only noted on', (id) => give(id, { type: 'note', data: { text: 'Ringet op.' } }), 12, WON],
  ])('sees an earlier one as it stands in the end when that %s meanwhile', async (_, happening, total, taken) => {
    const { id } = await receive();
    const { statements, store } = watchedStore(() => happening(id));
    const { state } = await done(new NewCases(store).handle(newNotice()));
    expect(statements).toEqual(taken);
    expect(told(state)?.['total']).toBe(total);
  });

  it.each<[string, JsonObject, (id: string) => Promise<unknown>, readonly string[]]>([
    ['comes to it from another employer', { cvr: ANOTHER }, (id) => give(id, supplementWith({})), LOST],
    ['is taken up again after it was withdrawn', {}, (id) => give(id, { type: 'reopen', data: { reason: 'Alligevel' } }), LOST],
  ])('sees one that %s meanwhile', async (_, changes, happening, taken) => {
    const { id, number } = await receive(changes);
    if (changes['cvr'] === undefined) await give(id, { type: 'withdraw', data: { reason: 'Opgivet', seatTerms: undefined } });
    const { statements, store } = watchedStore(() => happening(id));
    const { state } = await done(new NewCases(store).handle(newNotice()));
    expect([seenBy(state), statements]).toEqual([[number], taken]);
  });

  it('keeps the time of its first attempt', async () => {
    const { id, receivedAt } = await receive();
    const later = addMilliseconds(receivedAt, 3_600_000);
    const { statements, store } = watchedStore(async () => {
      await new AppClock(setting.database).moveTo(later);
      await give(id, { type: 'withdraw', data: { reason: 'Opgivet', seatTerms: undefined } });
    });
    const { state } = await done(new NewCases(store).handle(newNotice()));
    expect(statements).toEqual(LOST);
    expect(state.receivedAt < later).toBe(true);
  });
});

describe('a supplement to a notice', () => {
  const supplement = (cases: ExistingCases, id: string, changes: JsonObject) =>
    done(cases.handle(request(id, employer, supplementWith(changes))));

  it('sees one that came while it was judged, and takes two statements when none did', async () => {
    const { id } = await receive();
    const racing = watchedStore(() => receive());
    const { state } = await supplement(new ExistingCases(racing.store), id, { plannedDismissals: 7 });
    expect(racing.statements).toEqual(['load_case', 'append_case', 'load_case', 'append_case']);
    expect(told(state)).toMatchObject({ notices: 2, total: 13 });
    const alone = watchedStore();
    await supplement(new ExistingCases(alone.store), id, { plannedDismissals: 8 });
    expect(alone.statements).toEqual(['load_case', 'append_case']);
  });

  it('or it is seen by that one, and never neither', async () => {
    for (let round = 0; round < 10; round += 1) {
      const before = await receive();
      const [{ state: supplemented }, { state: received }] = await Promise.all([
        supplement(setting.existing, before.id, { plannedDismissals: 7 }),
        done(setting.newCases.handle(newNotice())),
      ]);
      const isLast = seenBy(supplemented).includes(received.number);
      expect(told(received)).toMatchObject({ numbers: [before.number], total: isLast ? 12 : 13 });
      for (const { id } of [before, received])
        await done(setting.give(id, employer, { type: 'withdraw', data: { reason: 'Opgivet', seatTerms: undefined } }));
    }
  });

  it('is assessed with its own employer’s, each of several waiting together, in two statements', async () => {
    const [first, second] = [await receive({ cvr: ANOTHER }), await receive({ cvr: THIRD })];
    const { id } = await receive();
    const { statements, store } = watchedStore();
    const existing = new ExistingCases(store);
    const note: UntimedCommand = { type: 'note', data: { text: 'Ringet op.' } };
    await Promise.all([
      done(existing.handle(request(id, secretariat, note))),
      supplement(existing, id, { cvr: ANOTHER }),
      supplement(existing, id, {}),
      supplement(existing, id, { cvr: THIRD }),
    ]);
    expect(statements).toEqual(['load_case', 'append_case', 'load_case', 'append_case']);
    const numbers = (await assessmentsOf(id)).map((data) => data?.['numbers']);
    expect(numbers).toEqual([undefined, [first.number], undefined, [second.number]]);
  });

  it('from one employer to another does not lock out one the other way', async () => {
    const ids = await Promise.all([ANOTHER, THIRD, ANOTHER, THIRD, ANOTHER, THIRD].map(async (cvr) => (await receive({ cvr })).id));
    const processes = ids.map(() => new ExistingCases(setting.store));
    const swap = (round: number) =>
      processes.map((cases, place) => supplement(cases, ids[place] ?? '', { cvr: (place + round) % 2 === 0 ? THIRD : ANOTHER }));
    for (let round = 0; round < 5; round += 1) await Promise.all(swap(round));
    const last = await receive({ cvr: ANOTHER });
    expect(seenBy(last)).toHaveLength(3);
  });

  it('asks for facts, and a command that assesses nothing does not', async () => {
    const { id } = await receive();
    const values: unknown[] = [];
    const query: typeof setting.database.query = (statement) => {
      if (statement.name === 'load_case') values.push(statement.values.slice(4));
      return setting.database.query(statement);
    };
    const database = Object.assign(Object.create(setting.database) as typeof setting.database, { query });
    const existing = new ExistingCases(new CaseStore(database, setting.events));
    await done(existing.handle(request(id, secretariat, { type: 'note', data: { text: 'Ringet op.' } })));
    await supplement(existing, id, {});
    expect(values).toEqual([
      [null, null, null],
      [expect.any(String), 'mass-layoff-notice', ['99001003']],
    ]);
  });
});

describe('the version of a party', () => {
  const versions = async () =>
    withClient(
      setting.url,
      async (client) => (await client.query<{ party: string; version: number }>('select party, version from party order by 1')).rows,
    );

  it('says nothing of its cases: without it they are seen all the same', async () => {
    const { number } = await receive();
    await withClient(setting.url, (client) => client.query('delete from party'));
    const { state } = await done(setting.newCases.handle(newNotice()));
    expect(seenBy(state)).toEqual([number]);
  });

  it('counts what others see otherwise, and nothing else', async () => {
    const { id } = await receive();
    expect(await versions()).toEqual([{ party: '99001003', version: 1 }]);
    for (const command of [
      { type: 'note', data: { text: 'Ringet op.' } },
      { type: 'assign', data: { to: 'user-7' } },
      { type: 'refer-to-meeting', data: { reason: 'Principiel', seats: [], seatTerms: undefined } },
    ] satisfies readonly UntimedCommand[]) {
      await done(setting.give(id, secretariat, command));
    }
    expect(await versions()).toEqual([{ party: '99001003', version: 1 }]);
    await done(setting.give(id, secretariat, supplementWith({ cvr: ANOTHER })));
    expect(await versions()).toEqual([
      { party: '99001003', version: 2 },
      { party: ANOTHER, version: 1 },
    ]);
  });
});
