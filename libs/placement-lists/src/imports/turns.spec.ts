import { Turns } from './turns.handler.js';

const open = () => {
  const gate = { pass: (): void => undefined };
  const passed = new Promise<void>((resolve) => (gate.pass = resolve));
  return { passed, pass: () => gate.pass() };
};
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('work that takes turns', () => {
  it('is done so many at once, the others in the order they came, also after one has failed', async () => {
    const turns = new Turns(2);
    const gates = Array.from({ length: 4 }, open);
    const begun: number[] = [];
    const works = gates.map(({ passed }, place) =>
      turns.take(async () => {
        begun.push(place);
        await passed;
        if (place === 0) throw new Error('failed');
        return place;
      }),
    );
    const ended = Promise.allSettled(works);
    await settle();
    expect(begun).toEqual([0, 1]);
    gates[0]?.pass();
    await settle();
    expect(begun).toEqual([0, 1, 2]);
    for (const gate of gates) gate.pass();
    expect((await ended).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    await expect(turns.take(() => Promise.resolve('free again'))).resolves.toBe('free again');
  });
});
