import { BACKENDS, countOf, queued as job, queueSetting, type QueueSetting } from '../../../../test/support/queue-setting.js';
import { Installation } from '../clock/installation.js';
import { eventually, pause } from '../testing.js';
import type { NewJob } from './job.js';
import { PoisonedJob } from './poisoned-job.js';
import { Queues } from './queues.js';

describe.each(BACKENDS)('a queue on $name', ({ redisUrl: redis }) => {
  let setting: QueueSetting;
  let queues: Queues;
  const others: QueueSetting[] = [];

  beforeEach(async () => {
    setting = await queueSetting(redis);
    queues = setting.queues();
  });

  afterEach(() => Promise.all([setting, ...others.splice(0)].map((each) => each.drop())));

  it('hands a job to a worker of another process', async () => {
    const ran: NewJob[] = [];
    await setting.queues().work('hearings', (each) => Promise.resolve(void ran.push(each)), 1);
    await queues.add('hearings', [job('h-1', { stream: 's-1', kind: 'closes' })]);
    await eventually(() => ran.length === 1);
    expect(ran[0]).toEqual({ id: 'h-1', name: 'close-hearing', data: { stream: 's-1', kind: 'closes' } });
  });

  it('keeps one job of an id, however often it is announced', async () => {
    await Promise.all([1, 2, 3].map(() => queues.add('hearings', [job('h-1'), job('h-1'), job('h-2')])));
    expect(await countOf(queues, 'hearings')).toMatchObject({ waiting: 2, active: 0, delayed: 0, failed: 0 });
  });

  it('runs an id again that is announced once it is done', async () => {
    const ran: string[] = [];
    await queues.work('hearings', ({ id }) => Promise.resolve(void ran.push(id)), 1);
    for (const times of [1, 2, 3]) {
      await queues.add('hearings', [job('h-1')]);
      await eventually(() => ran.length === times);
      await eventually(async () => (await countOf(queues, 'hearings')).active === 0);
    }
    expect(ran).toEqual(['h-1', 'h-1', 'h-1']);
  });

  it('tries a job anew before it is parked with its reason, and the others go on', async () => {
    const ran: string[] = [];
    const handle = async ({ id }: NewJob): Promise<void> => {
      ran.push(id);
      if (id === 'bad-1') throw new Error('No seat for borger@example.org, 010190-1234');
      return Promise.resolve();
    };
    await queues.work('hearings', handle, 1);
    await queues.add('hearings', [job('bad-1'), job('good-1'), job('good-2')]);
    await eventually(async () => (await countOf(queues, 'hearings')).failed === 1 && ran.length === 4);
    expect([...ran].sort()).toEqual(['bad-1', 'bad-1', 'good-1', 'good-2']);
    expect(await queues.jobs('hearings', { state: 'failed', anyOf: [] })).toMatchObject([
      { id: 'bad-1', name: 'close-hearing', state: 'failed', attempts: 2, reason: 'No seat for ***, ***' },
    ]);
  });

  it('parks a poisoned job at once and leaves it there when it is announced again', async () => {
    let tries = 0;
    await queues.work('hearings', () => Promise.reject(new PoisonedJob(`try ${++tries}`)), 1);
    await queues.add('hearings', [job('bad-1')]);
    await eventually(async () => (await countOf(queues, 'hearings')).failed === 1);
    await queues.add('hearings', [job('bad-1')]);
    expect(await countOf(queues, 'hearings')).toMatchObject({ waiting: 0, failed: 1 });
    expect(await queues.jobs('hearings', { state: 'failed', anyOf: [] })).toMatchObject([{ attempts: 1, reason: 'try 1' }]);
  });

  it('has a job wait for what is away, and keeps its attempts for faults of its own', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const faults = [away, away, away, away, new Error('no seat'), away];
    let tries = 0;
    const handle = (): Promise<void> => {
      const fault = faults[tries++];
      return fault === undefined ? Promise.resolve() : Promise.reject(fault);
    };
    await queues.work('hearings', handle, 1);
    await queues.add('hearings', [job('h-1')]);
    await eventually(() => tries === 7);
    await eventually(async () => (await countOf(queues, 'hearings')).active === 0);
    expect(await countOf(queues, 'hearings')).toMatchObject({ waiting: 0, delayed: 0, failed: 0 });
  });

  it('runs a parked job when someone retries it, with all its attempts', async () => {
    let tries = 0;
    await queues.work('notices', () => (++tries < 4 ? Promise.reject(new Error('no answer')) : Promise.resolve()), 1);
    await queues.add('notices', [job('n-1')]);
    await eventually(async () => (await countOf(queues, 'notices')).failed === 1);
    expect(tries).toBe(2);
    expect(await queues.retry('notices', 'n-1')).toBe(true);
    await eventually(() => tries === 4);
    await eventually(async () => (await countOf(queues, 'notices')).active === 0);
    expect(await countOf(queues, 'notices')).toMatchObject({ waiting: 0, delayed: 0, failed: 0 });
  });

  it('retries nothing that is not parked', async () => {
    await queues.add('notices', [job('n-1')]);
    expect(await queues.retry('notices', 'n-1')).toBe(false);
    expect(await queues.retry('notices', 'unknown')).toBe(false);
    expect(await queues.retry('hearings', 'n-1')).toBe(false);
  });

  it('counts what waits, runs, is delayed and is parked, and the age of what waits longest', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const worker = new Queues(setting.config, new Installation(setting.database), { attempts: 2, pauseMs: 60_000 });
    const poison: Record<string, () => Promise<void>> = {
      'parked-1': () => Promise.reject(new PoisonedJob('never')),
      'delayed-1': () => Promise.reject(new Error('later')),
    };
    await worker.work('notices', ({ id }) => poison[id]?.() ?? held, 1);
    await worker.add('notices', [job('parked-1'), job('delayed-1'), job('active-1'), job('waiting-1')]);
    await eventually(async () => (await countOf(queues, 'notices')).active === 1);
    await pause(1_100);
    await queues.add('notices', [job('waiting-2')]);
    const counted = await countOf(queues, 'notices');
    letGo();
    await worker.close();
    expect(counted).toEqual({ name: 'notices', waiting: 2, active: 1, delayed: 1, failed: 1, oldestWaitingSeconds: 1 });
  });

  it('is empty and without age at first', async () => {
    const empty = { waiting: 0, active: 0, delayed: 0, failed: 0, oldestWaitingSeconds: null };
    expect(await queues.overview()).toEqual([
      { name: 'hearings', ...empty },
      { name: 'notices', ...empty },
    ]);
  });

  it('finds jobs by case number, recipient and type, in whatever case they are written', async () => {
    await queues.add('notices', [
      job('n-1', { number: 'NJ-2026-000123', recipient: 'seat:da-1' }, 'invitation'),
      job('n-2', { number: 'NJ-2026-000124', recipient: 'seat:fh-1' }, 'receipt'),
      job('n-3', { number: 'NJ-2026-000123', recipient: 'siri' }, 'receipt'),
    ]);
    const found = async (...anyOf: readonly string[]): Promise<readonly string[]> =>
      (await queues.jobs('notices', { state: 'waiting', anyOf })).map(({ id }) => id).sort();
    expect(await found('nj-2026-000123')).toEqual(['n-1', 'n-3']);
    expect(await found('seat:')).toEqual(['n-1', 'n-2']);
    expect(await found('Receipt')).toEqual(['n-2', 'n-3']);
    expect(await found('nobody')).toEqual([]);
    expect(await found('nobody', 'siri')).toEqual(['n-3']);
    expect(await queues.jobs('notices', { state: 'failed', anyOf: ['receipt'] })).toEqual([]);
    expect(await queues.jobs('notices', { state: undefined, anyOf: [] })).toHaveLength(3);
  });

  it.each(['wait', '17', 'a:1', 'a 1', ''])('takes no job with the id "%s"', async (id) => {
    await expect(queues.add('hearings', [job(id)])).rejects.toThrow(RangeError);
  });

  it('lists a long queue newest first and up to two hundred jobs of it', async () => {
    await queues.add(
      'notices',
      Array.from({ length: 620 }, (_, index) => job(`n-${index}`)),
    );
    const listed = await queues.jobs('notices', { state: 'waiting', anyOf: [] });
    expect(listed.map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_, index) => `n-${619 - index}`));
    expect(await queues.jobs('notices', { state: 'waiting', anyOf: ['n-17'] })).toHaveLength(11);
  });

  it('is not shared with another installation', async () => {
    const other = await queueSetting(redis);
    others.push(other);
    const theirs = other.queues();
    const ran: string[] = [];
    await theirs.work('hearings', ({ id }) => Promise.resolve(void ran.push(id)), 1);
    await queues.add('hearings', [job('ours-1')]);
    await theirs.add('hearings', [job('theirs-1')]);
    await eventually(() => ran.length === 1);
    expect(await countOf(queues, 'hearings')).toMatchObject({ waiting: 1 });
    expect(await theirs.jobs('hearings', { state: undefined, anyOf: ['ours-1'] })).toEqual([]);
    expect(ran).toEqual(['theirs-1']);
  });

  it('lets a job that runs finish when it closes, and answers no more', async () => {
    let finished = false;
    const started = new Promise<void>((resolve) => {
      const handle = async (): Promise<void> => {
        resolve();
        await pause(200);
        finished = true;
      };
      void queues.work('hearings', handle, 1);
    });
    await queues.add('hearings', [job('h-1')]);
    await started;
    await queues.close();
    await queues.close();
    expect(finished).toBe(true);
    await expect(queues.overview()).rejects.toThrow('closed');
  });
});
