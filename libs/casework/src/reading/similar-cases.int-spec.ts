import type { Actor, JsonObject } from '#kernel';
import { randomUUID } from 'node:crypto';
import { actor, secretariat } from '../../../../test/support/case-actors.js';
import { caseworkSetting, done, memberOf, siri, submission } from '../../../../test/support/casework-setting.js';
import { exampleOf } from '../../../../test/support/examples.js';
import { SimilarCases } from './similar-cases.query.js';

let setting: Awaited<ReturnType<typeof caseworkSetting>>;
let similar: SimilarCases;

beforeAll(async () => {
  setting = await caseworkSetting();
  similar = new SimilarCases(setting.database);
});

afterAll(async () => {
  await setting.end();
});

const PLAIN: JsonObject = { ...exampleOf('work-permit-opinion'), payInKind: [] };
const chair = (): Actor => ({ ...memberOf(3), role: 'chair' });

async function received(body = PLAIN) {
  return (await done(setting.newCases.handle(submission(undefined, body)))).state;
}

async function decided(body = PLAIN, outcome = 'customary') {
  const { id, number } = await received(body);
  const said = { outcome, text: 'Lønnen er vurderet.', reasons: undefined, basis: 'chair-mandate', terms: undefined } as const;
  const ids = { decisionId: randomUUID(), dispatchId: randomUUID() };
  await done(setting.give(id, chair(), { type: 'decide', data: { ...ids, ...said, seatTerms: undefined, settings: [] } }));
  return { id, number };
}

describe('cases like another', () => {
  it('are those decided in which the same was found, the newest first, with what came of them', async () => {
    const first = await decided();
    await decided({ ...PLAIN, holidayWeeks: 4 });
    await received();
    const second = await decided(PLAIN, 'not-customary');
    const found = await similar.to(secretariat, await received());
    expect(found.map(({ number, outcome }) => [number, outcome])).toEqual([
      [second.number, 'not-customary'],
      [first.number, 'customary'],
    ]);
    expect(found[0]).toMatchObject({
      subject: expect.stringContaining('Klejnsmed') as string,
      decidedAt: expect.stringMatching(/Z$/) as string,
    });
  });

  it('are at most five, and never the case itself', async () => {
    for (let count = 0; count < 5; count += 1) await decided();
    const { id } = await decided();
    const read = await setting.store.load('nj', id, []);
    const found = read.state === undefined ? [] : await similar.to(secretariat, read.state);
    expect(found).toHaveLength(5);
    expect(found.map(({ number }) => number)).not.toContain(read.state?.number);
  });

  it('are told to those only who may know of them', async () => {
    const state = await received();
    expect((await similar.to(siri, state)).length).toBeGreaterThan(0);
    expect(await similar.to(memberOf(0), state)).toEqual([]);
    expect(await similar.to(actor({ role: 'company', organisation: 'company:99001003' }), state)).toEqual([]);
    expect(await similar.to({ ...secretariat, council: 'mj' }, state)).toEqual([]);
  });
});
