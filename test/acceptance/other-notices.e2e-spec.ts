import type { JsonObject } from '#kernel';
import type { CaseBody } from '../support/case-story.js';
import type { Client } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { exampleOf } from '../support/examples.js';
import { listening } from '../support/listening.js';
import { startWhole, type WholeSetting } from '../support/whole-setting.js';

const CODES = ['window-crossed-with-earlier-notices', 'possible-duplicate'];
const POINT = { text: 'Varslinger i flere dele', recommendation: 'Drøft det', findings: CODES };
const EARLIER = 'en tidligere varsling';
const MAY_KNOW = ['secretariat', 'presidency', 'auditor', 'company-1'];
const OF_COMMITTEE = ['chair', 'member-da-1', 'member-kl-1'];

let setting: WholeSetting;
let first: CaseBody;
let second: CaseBody;

beforeAll(async () => {
  setting = await startWhole();
  first = await sent({ confidentialUntil: '2199-12-31', workplaces: workplaceIn('860') });
  second = await sent({ workplaces: workplaceIn('851') });
  await laidBeforeCommittee();
}, 60_000);

afterAll(() => setting.stop());

function workplaceIn(municipality: string): readonly JsonObject[] {
  return (exampleOf('mass-layoff-notice')['workplaces'] as readonly JsonObject[]).map((workplace) => ({ ...workplace, municipality }));
}

/** A notice of dismissals that are too few by themselves. */
async function sent(changes: JsonObject): Promise<CaseBody> {
  const notice = { ...exampleOf('mass-layoff-notice'), plannedDismissals: 6, ...changes };
  const { status, body } = await (await setting.as('company-1')).post<CaseBody>('cases/mass-layoff-notice', notice);
  expect(status).toBe(201);
  return body;
}

/** The second notice is heard, and raised as a point of attention for what is found in it. */
async function laidBeforeCommittee(): Promise<void> {
  const secretariat = await setting.as('secretariat');
  const opening = { question: 'Skal varslingen følges op?', recommendation: 'noted' };
  expect((await secretariat.post(`cases/${second.id}/open-hearing`, opening)).status).toBe(200);
  expect((await secretariat.post(`cases/${second.id}/raise-attention-point`, POINT)).status).toBe(200);
}

/** What each place says of the second notice; undefined where it is not for the reader. */
async function placesTo(client: Client): Promise<Readonly<Record<string, string | undefined>>> {
  const read = async (path: string): Promise<string | undefined> => {
    const { status, body } = await client.get<JsonObject | string>(path);
    return status === 200 ? JSON.stringify(body) : undefined;
  };
  const about = `cases/${second.id}`;
  return {
    detail: await read(about),
    past: await read(`${about}?asOf=2199-01-01T00:00:00.000Z`),
    hearing: await read(`${about}/hearing`),
    timeline: await read(`${about}/timeline`),
    agenda: await read('meetings/agenda'),
    feed: await fed(client),
    stream: await streamed(client),
    assessment: await read(`${about}/assessment?on=2022-09-12`),
  };
}

async function fed(client: Client): Promise<string> {
  const { body } = await client.get<{ readonly items: readonly { readonly subject: string }[] }>('events?after=0&limit=200');
  return JSON.stringify(body.items.filter(({ subject }) => subject === second.id));
}

async function streamed(client: Client): Promise<string> {
  const stream = listening(setting.urls[0] ?? '', client.token);
  const told = await eventually(
    () =>
      Promise.resolve(
        stream
          .told()
          .split('\n\n')
          .filter((part) => part.includes(second.id)),
      ),
    (parts) => parts.some((part) => part.includes('CaseAssessed')),
  );
  await stream.end();
  return told.join('\n');
}

const places = async (persona: string) => Object.entries(await placesTo(await setting.as(persona)));
const naming = (told: readonly (readonly [string, string | undefined])[], words: string) =>
  told.filter(([, text]) => text?.includes(words) === true).map(([place]) => place);

describe('a finding that rests on an employer’s other notices', () => {
  it('stands on the second notice', () => {
    expect(second.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(CODES));
    expect(first.findings.map(({ code }) => code)).not.toEqual(expect.arrayContaining(CODES));
  });

  it.each(OF_COMMITTEE)('tells %s of them without their numbers, wherever it is told', async (persona) => {
    const told = await places(persona);
    expect(naming(told, first.number)).toEqual([]);
    expect(naming(told, CODES[0] ?? '')).toEqual(['detail', 'past', 'hearing', 'timeline', 'feed', 'stream']);
    expect(naming(told, EARLIER)).toEqual(['detail', 'past', 'hearing', 'timeline', 'agenda']);
  });

  it('tells a municipality with a workplace in the one of no other', async () => {
    expect((await (await setting.as('municipality-851')).get(`cases/${first.id}`)).status).toBe(404);
    const told = await places('municipality-851');
    expect(naming(told, first.number)).toEqual([]);
    expect(naming(told, CODES[0] ?? '')).toEqual(['detail', 'past', 'timeline', 'feed', 'stream']);
    expect(naming(told, EARLIER)).toEqual(['detail', 'past']);
  });

  it.each(MAY_KNOW)('names them to %s', async (persona) => {
    const told = await places(persona);
    const inside = persona === 'company-1' ? [] : ['hearing', 'agenda', 'assessment'];
    const expected = ['detail', 'past', 'timeline', 'feed', 'stream', ...inside];
    expect(naming(told, first.number).toSorted()).toEqual(expected.toSorted());
  });

  it('is mailed without their numbers, but to those who lead the council', async () => {
    const mails = await eventually(
      async () => (await setting.mailsAbout(second.number)).filter(({ to }) => to?.[0]?.address !== 'company-1@example.test'),
      ({ length }) => length === 8 + 1 + 2,
      30_000,
    );
    const named = mails.filter(({ text, html }) => `${text ?? ''} ${html ?? ''}`.includes(first.number));
    expect(named.map(({ to }) => to?.[0]?.address).toSorted()).toEqual(['presidency@example.test', 'secretariat@example.test']);
    const others = mails.filter((mail) => !named.includes(mail));
    expect(others.filter(({ text = '' }) => !text.replaceAll(/\s+/g, ' ').includes(EARLIER))).toEqual([]);
  }, 60_000);
});
