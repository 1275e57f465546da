import { Wake } from './wake.js';

describe('a sleep', () => {
  it('ends by itself', async () => {
    await expect(new Wake().sleep(1)).resolves.toBe(false);
  });

  it('is cut short by a wake', async () => {
    const wake = new Wake();
    const sleep = wake.sleep(60_000);
    wake.wake();
    await expect(sleep).resolves.toBe(true);
  });

  it('is cut by a wake that came before it, but only once', async () => {
    const wake = new Wake();
    wake.wake();
    await expect(wake.sleep(60_000)).resolves.toBe(true);
    await expect(wake.sleep(1)).resolves.toBe(false);
  });
});
