import { addMilliseconds, type Instant } from '#kernel';
import { secretariat } from '../../../../test/support/case-actors.js';
import { caseworkSetting, siri } from '../../../../test/support/casework-setting.js';
import { HearingList } from './hearing-list.query.js';

let setting: Awaited<ReturnType<typeof caseworkSetting>>;

beforeAll(async () => {
  setting = await caseworkSetting();
});

afterAll(async () => {
  await setting.end();
});

describe('the open hearings that some have not answered', () => {
  const awaited = (before: Instant, who = secretariat) => new HearingList(setting.database).awaited(who, before, 10);

  it('are those that end before a moment, with how many are awaited', async () => {
    const { state } = await setting.openHearing();
    const [hearing] = state.hearings;
    if (hearing === undefined) throw new Error('no hearing was opened');
    const after = addMilliseconds(hearing.closesAt, 1);
    const line = { number: state.number, subject: state.subject, closesAt: hearing.closesAt };
    expect(await awaited(after)).toEqual([{ ...line, awaited: 8 }]);
    expect(await awaited(hearing.closesAt)).toEqual([]);
    expect(await awaited(after, siri)).toEqual([]);
  });
});
