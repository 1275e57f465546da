import { Mailbox } from './mailbox.js';

describe('a mailbox', () => {
  it('works on what waits for one key together, in the order it came', async () => {
    const batches: (readonly number[])[] = [];
    const mailbox = new Mailbox<number, number>(async (_, messages) => {
      batches.push(messages);
      await Promise.resolve();
      return messages.map((message) => message * 10);
    }, 3);
    const answers = await Promise.all([1, 2, 3, 4, 5].map((message) => mailbox.post('a', message)));
    expect(answers).toEqual([10, 20, 30, 40, 50]);
    expect(batches).toEqual([[1], [2, 3, 4], [5]]);
  });

  it('does not let one key wait for another', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const mailbox = new Mailbox<string, string>(async (key, messages) => {
      if (key === 'slow') await held;
      return messages;
    }, 8);
    const slow = mailbox.post('slow', 's');
    expect(await mailbox.post('quick', 'q')).toBe('q');
    release();
    expect(await slow).toBe('s');
  });

  it('answers a batch that fails with its fault, and goes on with the next', async () => {
    const mailbox = new Mailbox<string, string>((_, messages) => {
      if (messages.includes('bad')) return Promise.reject(new Error('bad batch'));
      return Promise.resolve(messages);
    }, 1);
    const [bad, good] = await Promise.allSettled([mailbox.post('a', 'bad'), mailbox.post('a', 'good')]);
    expect(bad).toMatchObject({ status: 'rejected', reason: new Error('bad batch') });
    expect(good).toEqual({ status: 'fulfilled', value: 'good' });
  });
});
