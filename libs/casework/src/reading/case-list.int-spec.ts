import { type Actor, day, instant } from '#kernel';
import { actor, reader, secretariat } from '../../../../test/support/case-actors.js';
import { caseworkSetting, done, siri, submission } from '../../../../test/support/casework-setting.js';
import { exampleOf } from '../../../../test/support/examples.js';
import { randomUUID } from 'node:crypto';
import { type CaseFilter, CaseList } from './case-list.query.js';

let setting: Awaited<ReturnType<typeof caseworkSetting>>;

beforeAll(async () => {
  setting = await caseworkSetting();
  for (let count = 0; count < 8; count += 1) await done(setting.newCases.handle(submission()));
});

afterAll(async () => {
  await setting.end();
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
    const list = new CaseList(setting.database);
    const { state } = await done(
      setting.newCases.handle(submission(undefined, { ...exampleOf('work-permit-opinion'), jobTitle: 'Ålefiskere' })),
    );
    const found = await list.page(secretariat, { ...all, sort: 'received', words: 'ålefisker' }, undefined, 10);
    expect(found.map(({ id }) => id)).toEqual([state.id]);
    const stranger = actor({ role: 'company', organisation: 'company:99001003' });
    expect(await list.page(stranger, { ...all, sort: 'received', words: 'ålefisker' }, undefined, 10)).toEqual([]);
    expect(await list.page({ ...secretariat, council: 'mj' }, { ...all, sort: 'due' }, undefined, 10)).toEqual([]);
  });

  const lines = (who: Actor, filter: Partial<CaseFilter> = {}) =>
    new CaseList(setting.database).page(who, { ...all, sort: 'received', ...filter }, undefined, 200);

  /** A case that concerns a municipality and is confidential. */
  const concerning = async () => {
    const asked = submission(undefined, { ...exampleOf('work-permit-opinion'), jobTitle: 'Bager' });
    const told = { readersOf: () => ['municipality:851'], confidentialUntilOf: () => day('2040-01-01') };
    return (await done(setting.newCases.handle({ ...asked, type: { ...asked.type, ...told } }))).state;
  };

  it('tells those in the council alone who works on a case, and finds nothing by that for others', async () => {
    const { id } = await concerning();
    await done(setting.give(id, secretariat, { type: 'assign', data: { to: 'user-7' } }));
    const assigneeFor = async (who: Actor) => (await lines(who)).find((line) => line.id === id)?.assignee;
    expect(await Promise.all([secretariat, siri, reader].map(assigneeFor))).toEqual(['user-7', null, null]);
    const foundBy = async (who: Actor) => (await lines(who, { assignee: 'user-7' })).map((line) => line.id);
    expect(await Promise.all([secretariat, siri, reader].map(foundBy))).toEqual([[id], [], []]);
    const nobodys = async (who: Actor) => (await lines(who, { assignee: null })).map((line) => line.id);
    expect([(await nobodys(secretariat)).includes(id), (await nobodys(secretariat)).length > 0, await nobodys(siri)]).toEqual([
      false,
      true,
      [],
    ]);
  });

  it('tells nobody outside the council when a hearing ends', async () => {
    const { state } = await setting.openHearing();
    const ofCase = async (who: Actor, filter: Partial<CaseFilter> = {}) => (await lines(who, filter)).filter(({ id }) => id === state.id);
    expect(await ofCase(secretariat)).toMatchObject([{ dueAt: state.hearings[0]?.closesAt }]);
    expect(await ofCase(siri)).toMatchObject([{ dueAt: null }]);
    const due = { sort: 'due', dueBefore: instant('2199-01-01T00:00:00.000Z') } as const;
    expect([await ofCase(secretariat, due), await ofCase(siri, due)]).toMatchObject([[{ id: state.id }], []]);
  });

  it('tells how long a case is confidential, where it is', async () => {
    const { id } = await concerning();
    const [first, ...others] = await lines(secretariat);
    expect(first).toMatchObject({ id, confidentialUntil: '2040-01-01' });
    expect(others.find((line) => line.subject !== first?.subject)).toHaveProperty('confidentialUntil', undefined);
  });

  /** A case that a municipality sends, which may concern it besides. */
  const sentBy = async (who: Actor, readers: readonly string[]) => {
    const asked = submission();
    const sender = { principal: who.organisation ?? '', name: 'Aalborg' };
    const received = { ...asked.received, data: { ...asked.received.data, sender } };
    return (await done(setting.newCases.handle({ ...asked, actor: who, received, type: { ...asked.type, readersOf: () => readers } })))
      .state;
  };

  const pagesOf = async (who: Actor, sort: CaseFilter['sort'], size: number): Promise<readonly string[]> => {
    const list = new CaseList(setting.database);
    const paged: string[] = [];
    for (let after; ;) {
      const page = await list.page(who, { ...all, sort }, after, size);
      paged.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (last === undefined) return paged;
      after = { value: sort === 'due' ? (last.dueAt ?? 'infinity') : last.receivedAt, id: last.id };
    }
  };

  it.each(['due', 'received'] as const)('gives every case once over its pages, by when it is %s', async (sort) => {
    const whole = await pagesOf(secretariat, sort, 200);
    expect(await pagesOf(secretariat, sort, 3)).toEqual(whole);
    expect(whole.length).toBeGreaterThan(6);
  });

  it.each(['due', 'received'] as const)(
    'gives who stands outside what it sent and what concerns it, each once, by when it is %s',
    async (sort) => {
      const [sent, both, told] = [await sentBy(reader, []), await sentBy(reader, ['municipality:851']), await concerning()];
      const seen = await pagesOf(reader, sort, 2);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining([sent.id, both.id, told.id]));
      expect(seen).toEqual((await pagesOf(secretariat, sort, 200)).filter((id) => seen.includes(id)));
      expect(await pagesOf({ ...reader, organisation: 'municipality:101' }, sort, 200)).toEqual([]);
    },
  );

  it('forgets whom a case no longer concerns', async () => {
    const { id, type: caseType } = await concerning();
    expect(await pagesOf(reader, 'received', 200)).toContain(id);
    const data = { caseType, submission: exampleOf('work-permit-opinion'), personalRef: randomUUID(), documents: [] };
    await done(setting.give(id, siri, { type: 'supplement', data }));
    expect(await pagesOf(reader, 'received', 200)).not.toContain(id);
    const kept = { text: 'select reader from case_reader where stream = $1', values: [id] };
    expect(await setting.database.read('nj', kept)).toEqual([]);
  });
});
