import { type ApiSetting, startApi } from '../support/api-setting.js';
import { EXAMPLE, send } from '../support/klv-story.js';

interface QuarterBody {
  readonly summary: {
    readonly municipalities: readonly { readonly municipality: string }[];
    readonly delivered: number;
    readonly total: { readonly rows: number };
  };
  readonly deliveries: readonly { readonly municipality: string }[];
}

const QUARTER = 'klv-lists/quarters/2022/3';
const NEXT = 'klv-lists/quarters/2022/4';
const OUT = 'member-da-1';
const OTHERS = ['member-da-2', 'secretariat', 'constituency-1', 'presidency'];

let setting: ApiSetting;

beforeAll(async () => {
  setting = await startApi();
}, 60_000);

afterAll(() => setting.stop());

const linesOf = async (persona: string): Promise<readonly string[]> => {
  const { body } = await (
    await setting.as(persona)
  ).get<readonly { readonly municipality: string }[]>('klv-lists/overview?year=2022&quarter=3');
  return body.map(({ municipality }) => municipality);
};
const quarterOf = async (persona: string, path = QUARTER) => (await (await setting.as(persona)).get<QuarterBody>(path)).body;

describe('the figures of a quarter', () => {
  it('hold nothing of a list for a member who is out of its case, and all of it for others', async () => {
    const { status, body: list } = await send(await setting.as('municipality-851'), 'mode=submit', { content: EXAMPLE });
    expect(status).toBe(201);
    const secretariat = await setting.as('secretariat');
    expect((await secretariat.post(`cases/${list.id}/open-hearing`, { question: 'Kan listen noteres?' })).status).toBe(200);
    const { summary: before } = await quarterOf(OUT);
    expect(before).toMatchObject({ delivered: 1 });
    expect(before.total.rows).toBeGreaterThan(0);

    const declared = { ground: 'own-interest', explanation: 'Det er min egen virksomhed.' };
    expect((await (await setting.as(OUT)).post(`cases/${list.id}/hearing/declare-disqualification`, declared)).status).toBe(204);
    expect(await linesOf(OUT)).not.toContain('851');
    const { summary, deliveries } = await quarterOf(OUT);
    expect(summary.municipalities.map(({ municipality }) => municipality)).not.toContain('851');
    expect([summary.delivered, summary.total.rows, deliveries]).toEqual([0, 0, []]);
    for (const persona of OTHERS) {
      expect(await linesOf(persona)).toContain('851');
      expect((await quarterOf(persona)).summary.total).toEqual(before.total);
    }
    expect((await quarterOf(OUT, NEXT)).summary.municipalities.map(({ municipality }) => municipality)).toContain('851');
  }, 30_000);
});
