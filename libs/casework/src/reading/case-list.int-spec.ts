import { actor, secretariat } from '../../../../test/support/case-actors.js';
import { caseworkSetting, done, submission } from '../../../../test/support/casework-setting.js';
import { exampleOf } from '../../../../test/support/examples.js';
import { CaseList } from './case-list.query.js';

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

  it('gives every case once over its pages, in either order', async () => {
    const list = new CaseList(setting.database);
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
