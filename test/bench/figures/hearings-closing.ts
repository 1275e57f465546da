import type { INestApplicationContext } from '@nestjs/common';
import { v7 } from 'uuid';
import { HearingTimers } from '#casework';
import type { Instant } from '#kernel';
import { AppClock, DeadlineSweep, Queues } from '#platform';
import type { Pool } from 'pg';
import type { Comparison } from '../measuring/comparison.js';
import { secretariat } from '../../support/case-actors.js';
import { done, memberIds, request, submission } from '../../support/casework-setting.js';
import { openByHand } from '../setting/by-hand.js';
import { again } from '../setting/case-copies.js';
import { type Casework, openCasework, type Recorded, typicalAppends } from '../setting/casework.js';
import type { Place } from '../setting/place.js';
import { openProduct } from '../setting/product.js';
import { openRedis } from '../setting/redis.js';

const HEARINGS = 1_000;
const AT_ONCE = 16;
const POLL_MS = 10;
const LONGEST_MS = 120_000;
const BOUNDS = { redis: 2, postgresql: 4 } as const;

/** Q3: 1,000 hearings whose deadline is the same second, closed by way of the queue, against 1,000 appends of the store. */
export async function* hearingsClosing(place: Place): AsyncGenerator<Comparison> {
  const url = await place.database('hearings_closing');
  yield await comparison('postgresql', place, url, await openProduct(place, url));
  const redis = await openRedis(place);
  if (redis === undefined) return;
  const other = await place.database('hearings_closing_redis');
  yield await comparison('redis', place, other, await openProduct(place, other, { redisUrl: redis.url }), [redis.pid]);
}

async function comparison(
  label: keyof typeof BOUNDS,
  place: Place,
  url: string,
  product: INestApplicationContext,
  servers: readonly number[] = [],
): Promise<Comparison> {
  await product.get(Queues).overview();
  await product.get(HearingTimers).start();
  const pool = openByHand(place, url);
  const typical = await typicalAppends(place, url);
  const { store } = openCasework(place, url);
  const copy = again(typical.first);
  const keep = async ({ append, state }: Recorded): Promise<void> => {
    const ended = await store.append(append, state);
    if (ended !== 'appended') throw new Error(`The append ended as ${ended}`);
  };
  let due: Instant | undefined;
  let appends: readonly Recorded[] = [];
  const common = { operations: HEARINGS, nodes: [process.pid, ...servers] };
  return {
    ...{ figure: 'Q3', label, callers: 1, bound: BOUNDS[label] },
    ours: {
      ...common,
      prepare: async () => {
        due = await openHearings(openCasework(place, url), keep);
      },
      work: () => closeAll(product, pool, due),
    },
    against: {
      ...common,
      prepare: async () => {
        const cases = Array.from({ length: HEARINGS }, copy);
        await inParallel(cases, keep);
        appends = cases.map((made) => following(made, typical.next));
      },
      work: () => inParallel(appends, keep),
    },
  };
}

/** Opens one hearing as the product does, and the others as copies of it. Answers when they are due. */
async function openHearings(casework: Casework, keep: (made: Recorded) => Promise<void>): Promise<Instant> {
  const { state: received } = await done(casework.newCases.handle(submission()));
  const first = casework.last();
  const asked = { question: 'Er lønnen sædvanlig?', recommendation: 'customary', recommendationText: undefined, closesAt: undefined };
  const seats = [{ seatId: v7(), side: 'da' as const, organisation: 'DA', holder: memberIds[0] }];
  await done(
    casework.existing.handle(
      request(received.id, secretariat, {
        type: 'open-hearing',
        data: { ...asked, rule: {}, seats, seatTerms: undefined, settings: [], closedDays: [] },
      }),
    ),
  );
  const opened = casework.last();
  const [timer] = opened.append.timers.set;
  if (timer === undefined) throw new Error('A hearing without an end');
  const copies = Array.from({ length: HEARINGS - 1 }, again(first));
  await inParallel(copies, async (made) => {
    await keep(made);
    await keep(following(made, opened));
  });
  return timer.dueAt;
}

/** What follows in a copy as it did in the original. */
function following({ append: { stream, events: before }, state: { number } }: Recorded, { append, state }: Recorded): Recorded {
  const own = { id: stream, number };
  const events = append.events.map((event) => ({ ...event, id: v7() }));
  return {
    append: { ...append, stream, expected: before.length, events, state: { ...append.state, ...own } },
    state: { ...state, ...own },
  };
}

/** Moves the clock to the deadline, has it announced as a worker does, and waits until the last is closed. @throws when one is early or twice */
async function closeAll(product: INestApplicationContext, pool: Pool, due: Instant | undefined): Promise<void> {
  if (due === undefined) throw new Error('No hearing is open');
  await product.get(AppClock).moveTo(due);
  await product.get(DeadlineSweep).tick(due);
  const until = performance.now() + LONGEST_MS;
  while ((await leftOf(pool, due)) > 0) {
    if (performance.now() > until) throw new Error('Hearings were left open');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const { rows } = await pool.query<{ closed: number; cases: number; early: number }>(CLOSED, [due]);
  const [{ closed, cases, early } = { closed: 0, cases: 0, early: 0 }] = rows;
  if (closed !== HEARINGS || cases !== HEARINGS || early > 0)
    throw new Error(`${closed} closings of ${cases} cases of ${HEARINGS}, ${early} of them early`);
}

const LEFT = 'select count(*)::int as left from deadline where due_at <= $1';
const CLOSED = `select count(*)::int as closed, count(distinct stream)::int as cases, count(*) filter (where at < $1)::int as early
  from event_log where type = 'HearingClosed' and at >= $1::timestamptz - interval '1 day'`;

async function leftOf(pool: Pool, due: Instant): Promise<number> {
  const { rows } = await pool.query<{ left: number }>({ name: 'left', text: LEFT, values: [due] });
  return rows[0]?.left ?? 0;
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const take = async (): Promise<void> => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}
