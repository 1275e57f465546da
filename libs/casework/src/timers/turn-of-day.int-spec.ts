import { instant } from '#kernel';
import { AppClock, type NewJob } from '#platform';
import { secretariat } from '../../../../test/support/case-actors.js';
import { caseworkSetting, done } from '../../../../test/support/casework-setting.js';
import { OpenHearings } from './open-hearings.query.js';
import { TurnOfDay } from './turn-of-day.processor.js';

let setting: Awaited<ReturnType<typeof caseworkSetting>>;

beforeAll(async () => {
  setting = await caseworkSetting();
  await new AppClock(setting.database).moveTo(instant('2031-03-03T09:00:00.000Z'));
});

afterAll(async () => {
  await setting.end();
});

/** Notes what is put on the queue, and may refuse it. */
class Announced {
  readonly jobs: NewJob[] = [];
  faults = 0;

  async add(_queue: string, jobs: readonly NewJob[]): Promise<void> {
    await Promise.resolve();
    if (this.faults-- > 0) throw new Error('the queue is away');
    this.jobs.push(...jobs);
  }
}

describe('the turn of a day', () => {
  it('has every open hearing looked at, once a day of the clock in Copenhagen, and no closed one', async () => {
    const [first, second, over] = [await setting.openHearing(), await setting.openHearing(), await setting.openHearing()];
    await done(setting.give(over.state.id, secretariat, { type: 'withdraw', data: { reason: 'Opgivet', seatTerms: undefined } }));
    const queues = new Announced();
    const turn = new TurnOfDay(new OpenHearings(setting.database), queues);
    const jobs = (day: string) =>
      [first, second]
        .map(({ state: { id: stream } }) => ({
          id: `${stream}_hearing-close_${day}`,
          name: 'hearing-close',
          data: { council: 'nj', stream },
        }))
        .sort((one, other) => (one.id < other.id ? -1 : 1));
    for (const at of ['2031-03-03T09:00:00.000Z', '2031-03-03T09:00:01.000Z', '2031-03-03T22:59:59.999Z']) await turn.tick(instant(at));
    expect(queues.jobs).toEqual(jobs('2031-03-03'));
    await turn.tick(instant('2031-03-03T23:00:00.000Z'));
    expect(queues.jobs.slice(2)).toEqual(jobs('2031-03-04'));
  });

  it('is tried again when the queue is away', async () => {
    const queues = new Announced();
    const turn = new TurnOfDay(new OpenHearings(setting.database), queues);
    queues.faults = 1;
    await expect(turn.tick(instant('2031-03-05T09:00:00.000Z'))).rejects.toThrow('the queue is away');
    await turn.tick(instant('2031-03-05T09:00:01.000Z'));
    expect(queues.jobs).toHaveLength(2);
  });

  it('goes through all there are, more than a batch of them, in every council', async () => {
    const text = `insert into deadline (council, stream, kind, due_at)
      select 'hs', gen_random_uuid(), 'hearing-close', '2031-03-10T23:00:00Z' from generate_series(1, 450)`;
    await setting.database.transact('hs', (tx) => tx.query(text));
    const queues = new Announced();
    await new TurnOfDay(new OpenHearings(setting.database), queues).tick(instant('2031-03-06T09:00:00.000Z'));
    expect(new Set(queues.jobs.map(({ id }) => id)).size).toBe(452);
    expect(queues.jobs).toHaveLength(452);
  });
});
