import { actor } from '../../../../test/support/case-actors.js';
import { cleanRow, listFile } from '../../../../test/support/klv-lists.js';
import { AALBORG, givenList, klvSetting } from '../../../../test/support/klv-setting.js';

let setting: Awaited<ReturnType<typeof klvSetting>>;

beforeAll(async () => {
  setting = await klvSetting();
});

afterAll(async () => {
  await setting.end();
});

const sent = async (rows: Parameters<typeof listFile>[0]): Promise<string> => {
  const outcome = await setting.send(givenList(listFile(rows)));
  if (outcome.kind !== 'answered' || outcome.answer.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.answer.state.id;
};

describe('the versions of a list beside each other', () => {
  it('tell what was added, removed and changed, and nothing of rows that only stand elsewhere', async () => {
    const caseId = await sent([cleanRow(1), cleanRow(2), cleanRow(3), cleanRow(4)]);
    await sent([cleanRow(4), cleanRow(5), cleanRow(1), cleanRow(2, { weeklyHours: '20' })]);
    const first = await setting.differences.of(AALBORG, caseId, 1);
    expect([first?.added.map(({ row }) => row), first?.removed, first?.changed]).toEqual([[2, 3, 4, 5], [], []]);
    const second = await setting.differences.of(AALBORG, caseId, 2);
    expect(second?.added.map(({ fields }) => fields['employerName'])).toEqual(['Virksomhed 5 ApS']);
    expect(second?.removed.map(({ fields }) => fields['employerName'])).toEqual(['Virksomhed 3 ApS']);
    expect(second?.changed.map(({ before, after, fields }) => [before.row, after.row, fields])).toEqual([[3, 5, ['weeklyHours']]]);
  });

  it('are there for who may know of the case, and only as far as there are versions', async () => {
    const caseId = await sent([cleanRow(1)]);
    const { length } = await setting.again.versions(AALBORG, caseId);
    await expect(setting.differences.of(AALBORG, caseId, length)).resolves.toBeDefined();
    await expect(setting.differences.of(AALBORG, caseId, length + 1)).resolves.toBeUndefined();
    const other = actor({ role: 'municipality', organisation: 'municipality:860' });
    await expect(setting.differences.of(other, caseId, 1)).resolves.toBeUndefined();
  });
});
