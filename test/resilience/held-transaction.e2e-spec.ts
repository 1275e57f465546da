import { Database, EventStore, type Statement, Upcasters } from '#platform';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { NewCases } from '../../libs/casework/src/handling/new-case.handler.js';
import { CaseStore } from '../../libs/casework/src/store/case-store.query.js';
import { submission } from '../support/casework-setting.js';
import { withClient } from '../support/installed-servers.js';
import { everythingHolds, untilQuiet } from './everything-holds.js';
import { FeedFollower } from './feed-follower.js';
import { install, type Installation, testStorage } from './installation.js';
import { Load } from './load.js';

const CASES = 12;
const NOTES_EACH = 84;

/** A database that does everything in one transaction, which stays open until it is told to commit. */
class HeldDatabase extends Database {
  private readonly client: Client;

  constructor(databaseUrl: string) {
    super({ databaseUrl });
    this.client = new Client({ ...this.connectionAs('sagsudvalg_app'), pipeline: false });
    this.client.on('error', () => undefined);
  }

  async begin(): Promise<void> {
    await this.client.connect();
    await this.client.query('set idle_in_transaction_session_timeout = 0');
    await this.client.query('begin');
  }

  override async query<R>({ text, values }: Statement): Promise<readonly R[]> {
    return (await this.client.query(text, [...values])).rows as readonly R[];
  }

  async commit(): Promise<void> {
    await this.client.query('commit');
    await this.client.end();
    await this.close();
  }
}

describe('an installation in which one transaction is held open', () => {
  let installation: Installation;
  let load: Load;
  let follower: FeedFollower;

  beforeAll(async () => {
    installation = await install(['api', 'worker', 'worker'], await testStorage());
    load = new Load(installation);
    follower = new FeedFollower(load.client);
    follower.start();
  }, 120_000);

  afterAll(() => installation.remove(), 60_000);

  /** A case that is received in a transaction which is not over yet. */
  async function received(): Promise<HeldDatabase> {
    const held = new HeldDatabase(installation.directUrl);
    await held.begin();
    const key = randomUUID();
    const cases = new NewCases(new CaseStore(held, new EventStore(held, new Upcasters())));
    const answer = await cases.handle(submission({ client: 'siri', key, requestHash: 'of the held case' }));
    if (answer.kind !== 'done') throw new Error(JSON.stringify(answer));
    load.remember({ caseId: answer.state.id, key, type: 'CaseReceived' });
    return held;
  }

  const count = async (what: string): Promise<number> => {
    const counted = `select count(*)::int as n from ${what}`;
    const { rows } = await withClient(installation.directUrl, (client) => client.query<{ readonly n: number }>(counted));
    return rows[0]?.n ?? 0;
  };

  it('tells nobody of a thousand later events before it ends, and then of all of them in order', async () => {
    await load.open(1);
    await untilQuiet(installation.directUrl);
    const [before, told] = [await count('event_log'), await count('notice')];
    const held = await received();
    const cases = await load.open(CASES);
    await Promise.all(cases.map((one) => load.note(one, NOTES_EACH)));
    expect((await count('event_log')) - before).toBeGreaterThan(1000);
    expect(await count('notice')).toBe(told);
    await held.commit();
    await load.hear(cases);
    await load.decide(cases);
    expect(await everythingHolds(installation, load, follower)).toEqual([]);
  }, 300_000);
});
