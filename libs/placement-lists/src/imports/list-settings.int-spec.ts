import { day } from '#kernel';
import { actor } from '../../../../test/support/case-actors.js';
import { cleanRow, listFile } from '../../../../test/support/klv-lists.js';
import { listsOnRecord, NOTHING_SAID } from '../../../../test/support/lists-on-record.js';

const HALF_TIME = listFile([cleanRow(1, { weeklyHours: '18,5', supportedFte: '1,5' })]);

let lists: Awaited<ReturnType<typeof listsOnRecord>>;

beforeEach(async () => {
  lists = await listsOnRecord();
});

afterEach(async () => {
  await lists.setting.end();
});

async function settle(value: number): Promise<void> {
  const asked = { actor: actor({ role: 'secretariat' }), repeatable: undefined, correlationId: 'c1', ifVersion: undefined };
  const wanted = { key: 'full-time-week.klv-list', value, from: day('2020-01-01'), reason: 'Rådets beslutning' };
  expect(await lists.setting.settings.change(asked, wanted)).toMatchObject({ kind: 'done' });
}

async function judged(caseId: string) {
  const versions = await lists.setting.store.asOf('nj', caseId, { version: 1000 });
  const { settingsVersion, findings } = versions?.state.submission ?? {};
  return { settingsVersion, codes: (findings as readonly { readonly code: string }[]).map(({ code }) => code) };
}

describe('a list of a council that has settled something', () => {
  it('is judged by that, and again by the same when it is read anew, whatever is settled since', async () => {
    const { caseId } = await lists.sent(HALF_TIME);
    expect(await judged(caseId)).toEqual({ settingsVersion: 0, codes: [] });
    await settle(36);
    await lists.sent(HALF_TIME);
    expect(await judged(caseId)).toEqual({ settingsVersion: 1, codes: ['quota-exceeded'] });
    await settle(37);
    expect(await lists.rebuilt()).toMatchObject(NOTHING_SAID);
    await lists.sent(HALF_TIME);
    expect(await judged(caseId)).toEqual({ settingsVersion: 2, codes: [] });
  });
});
