import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { Chance } from '../resilience/chance.js';
import { stateOf } from '../support/case-story.js';
import { type Client, signIn } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { type RunningApp, startApp } from '../support/processes.js';
import { createTestDatabase, type TestDatabase } from '../support/test-postgres.js';
import { faultsOf, type Look, mailFaults, placeOf } from '../visibility/judged.js';
import { DEPUTIES, type Looker, LOOKERS, SEATED } from '../visibility/people.js';
import { ENDS, plannedCases } from '../visibility/planned-case.js';
import { PlayedCase } from '../visibility/played-case.js';
import { type LoggedCaseEvent, loggedEvents, ToldAtOnce } from '../visibility/told-places.js';

const SEED = 20_310_303;
const PAIRS = 1000;
/** When each part is played: what comes in, who is out, who answers, after the deadline, and how it ends. */
const PHASES = [
  ...['2031-03-03T09:00:00.000Z', '2031-03-03T12:00:00.000Z', '2031-03-03T15:00:00.000Z'],
  ...['2031-03-12T09:00:00.000Z', '2031-03-12T12:00:00.000Z'],
];
const PAST = '2031-03-03T11:00:00.000Z';
const STILL_OPEN = '2031-03-12T22:59:59.999Z';
const AT_ONCE = 6;
const QUIET_LOOKS = 4;
/** Every pair is looked at in the places that say most; one in so many everywhere. */
const THOROUGH_EVERY = 3;

let database: TestDatabase;
let dataDir: string;
let app: RunningApp;
let cases: readonly PlayedCase[] = [];
let logged: ReadonlyMap<string, readonly LoggedCaseEvent[]>;
const clients = new Map<string, Promise<Client>>();
const as = (persona: string): Promise<Client> => {
  const client = clients.get(persona) ?? signIn([app.url], persona);
  clients.set(persona, client);
  return client;
};

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'sagsudvalg-'));
  app = await startApp('standalone', { DATABASE_URL: database.url, DATA_DIR: dataDir, RATE_LIMIT_PER_MINUTE: '1000000' });
  const memberIds = new Map<string, string>();
  for (const persona of [...SEATED, ...Object.values(DEPUTIES)]) {
    memberIds.set(persona, (await (await as(persona)).get<{ readonly memberId: string }>('me')).body.memberId);
  }
  cases = plannedCases(new Chance(SEED)).map((plan) => new PlayedCase(plan, as, memberIds));
  await played();
  const events = await loggedEvents(database.url);
  logged = new Map(cases.map(({ id }) => [id, events.filter(({ caseId }) => caseId === id)]));
}, 240_000);

afterAll(async () => {
  await app.stop();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Plays all cases, phase by phase; each phase ends when everything that it set off has been done and mailed. */
async function played(): Promise<void> {
  const secretariat = await as('secretariat');
  const until = async ({ id }: PlayedCase, state: string): Promise<void> => {
    await stateOf(secretariat, id, state);
  };
  const parts: readonly ((one: PlayedCase) => Promise<void>)[] = [
    (one) => one.receive(STILL_OPEN),
    (one) => one.seatMembers(),
    (one) => one.hear(),
    async (one) => {
      one.close();
      if (one.facts.hearing === 'closed') await until(one, one.isShort() ? 'at-meeting' : 'heard');
    },
    (one) => one.end(until),
  ];
  for (const [n, part] of parts.entries()) {
    const { status } = await (await as('admin')).post('demo/clock', { now: PHASES[n] });
    expect(status).toBe(200);
    for (const one of cases) await part(one);
    await quiet();
    for (const one of cases) one.endPhase();
  }
}

/** Waits until nothing has been in any queue for some time. */
async function quiet(): Promise<void> {
  type Counts = readonly { readonly waiting: number; readonly active: number; readonly delayed: number }[];
  const admin = await as('admin');
  let looks = 0;
  await eventually(
    async () => {
      const { body } = await admin.get<Counts>('queues');
      await new Promise((resolve) => setTimeout(resolve, 250));
      looks = body.every(({ waiting, active, delayed }) => waiting + active + delayed === 0) ? looks + 1 : 0;
      return looks;
    },
    (count) => count >= QUIET_LOOKS,
    60_000,
  );
}

async function sentMails(): Promise<readonly Email[]> {
  const folder = join(dataDir, 'mail');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  return Promise.all(names.map(async (name) => PostalMime.parse(await readFile(join(folder, name)))));
}

function phaseOf({ date }: Email): number {
  const at = new Date(date ?? '').toISOString();
  return PHASES.findLastIndex((begins) => begins <= at);
}

function lookAt(looker: Looker, one: PlayedCase, isThorough: boolean): Look {
  return { looker, played: one, events: logged.get(one.id) ?? [], past: PAST, isThorough };
}

/** Does work for each of many, some at a time. */
async function forEach<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const take = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

describe('every case in every place', () => {
  it('is of every kind, for every kind of person: no row of the table goes untried', () => {
    expect(new Set(cases.map(({ plan }) => plan.type)).size).toBe(6);
    expect(new Set(cases.map(({ plan }) => plan.end))).toEqual(new Set(ENDS));
    expect(cases.length * LOOKERS.length).toBeGreaterThanOrEqual(PAIRS);
    const standings = new Map<string, number>();
    for (const one of cases) {
      for (const looker of LOOKERS) {
        const { standing } = placeOf({ looker, played: one }, one.facts);
        const tie = `${one.tieOf(looker, one.facts)} ${standing}`;
        standings.set(tie, (standings.get(tie) ?? 0) + 1);
      }
    }
    expect([...standings.keys()].sort()).toEqual([
      ...['called-in committee', 'none nobody', 'none overseer', 'none secretariat', 'out nobody'],
      ...['own sender', 'seat chair', 'seat committee', 'seat nobody', 'workplace workplace'],
    ]);
  });

  it('is shown to those whom the table names, as far as it says, and to nobody else', async () => {
    const chance = new Chance(SEED);
    const faults: string[] = [];
    const looks = LOOKERS.map((looker) => cases.map((one) => lookAt(looker, one, chance.between(1, THOROUGH_EVERY) === 1)));
    await forEach(looks, async (all) => {
      const client = await as(all[0]?.looker.persona ?? '');
      const atOnce = await ToldAtOnce.by(client, app.url);
      for (const look of all) faults.push(...(await faultsOf(look, client, atOnce)));
    });
    expect(faults).toEqual([]);
  }, 240_000);

  it('is mailed to those who may see it when the mail goes, and to nobody else', async () => {
    const sent = await sentMails();
    const faults: string[] = [];
    for (const looker of LOOKERS.filter(({ role }) => role !== 'chair')) {
      const mails = sent.filter(({ to }) => to?.some(({ address }) => address === looker.address));
      for (const one of cases) faults.push(...mailFaults({ looker, played: one }, mails, phaseOf));
    }
    expect(faults).toEqual([]);
  }, 60_000);
});
