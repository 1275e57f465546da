import type { Json } from '#kernel';
import { cleanRow, LIST_FACTS, listFile } from '../../../../test/support/klv-lists.js';
import type { ReadingProgress } from '../list/progress.state.js';
import type { Acceptance } from '../list/list-result.view.js';
import { keptRow } from '../list/row-block.view.js';
import type { SentBlock } from './list-job.state.js';
import { inListThread } from './list-threads.processor.js';

const job = (text: string, acceptance: Acceptance = 'all-or-nothing') => ({
  bytes: new TextEncoder().encode(text),
  facts: LIST_FACTS,
  acceptance,
});

const numbersIn = ({ rows }: SentBlock) => {
  const cells = JSON.parse(new TextDecoder().decode(rows)) as readonly (readonly Json[])[];
  return cells.map((values) => keptRow(values).row);
};

describe('a list read in a thread of its own', () => {
  it('answers what was found, then hands out its rows', async () => {
    const text = listFile(Array.from({ length: 2500 }, (_, n) => cleanRow(n)));
    const told: ReadingProgress[] = [];
    const outcome = await inListThread(job(text), { onProgress: (progress) => told.push(progress) }, async (list) => {
      const rows: number[] = [];
      for await (const blocks of list.rows()) rows.push(...blocks.flatMap(numbersIn));
      return { answer: list.answer, rows };
    });
    expect(outcome).toMatchObject({
      kind: 'read',
      value: { answer: { isRefused: false, flagged: 0, result: { rows: 2500, accepted: 2500 } } },
    });
    expect(outcome.kind === 'read' && outcome.value.rows).toEqual(Array.from({ length: 2500 }, (_, n) => n + 2));
    expect(told.at(-1)).toMatchObject({ rowsRead: 2501 });
  });

  it('hands out no row of a list that is refused, and its report all the same', async () => {
    const text = listFile([cleanRow(1), cleanRow(2, { cvr: '1' })]);
    const outcome = await inListThread(job(text), {}, async (list) => {
      const first = await list.rows().next();
      return { refused: list.answer.isRefused, done: first.done, report: new TextDecoder().decode(await list.report('csv')) };
    });
    expect(outcome).toMatchObject({ kind: 'read', value: { refused: true, done: true } });
    expect(outcome.kind === 'read' && outcome.value.report).toContain('Virksomhed 2 ApS');
  });

  it('leaves the event loop free', async () => {
    const text = listFile(Array.from({ length: 30_000 }, (_, n) => cleanRow(n)));
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 5);
    await inListThread(job(text), {}, (list) => Promise.resolve(list.answer));
    clearInterval(counting);
    expect(turns).toBeGreaterThan(10);
  });

  it('is given up when it takes too long', async () => {
    const text = listFile(Array.from({ length: 30_000 }, (_, n) => cleanRow(n)));
    expect(await inListThread(job(text), { timeoutMs: 20 }, () => Promise.resolve('read'))).toEqual({ kind: 'given-up', why: 'too-slow' });
  });

  it('passes on what goes wrong with what is made of it, and ends all the same', async () => {
    const failing = inListThread(job(listFile([cleanRow(1)])), {}, () => Promise.reject(new Error('the disk is full')));
    await expect(failing).rejects.toThrow('the disk is full');
  });

  it('says nothing of the content of the file when it fails itself', async () => {
    const broken = { ...job(listFile([cleanRow(1, { occupation: '010190-1234' })])), facts: { ...LIST_FACTS, quarter: 99 } };
    const failing = inListThread(broken, {}, () => Promise.resolve('read'));
    await expect(failing).rejects.toThrow(/^Reading a list failed with RangeError\n\s+at /);
    await expect(failing).rejects.not.toThrow(/2022-|010190/);
  });
});
