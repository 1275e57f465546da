import type { Actor } from '#kernel';
import { type CaseFilter, CaseList, type ListPlace } from '#casework';
import type { Pool } from 'pg';
import type { Comparison } from '../measuring/comparison.js';
import { actor, secretariat } from '../../support/case-actors.js';
import { openByHand } from '../setting/by-hand.js';
import { openCasework, typicalAppends } from '../setting/casework.js';
import { fillCases, keepSample } from '../setting/many-cases.js';
import type { Place } from '../setting/place.js';

const LIMIT = 51;
const BOUND = 1.5;
const DEEP_PAGE = 1_000;
const DEEP_BOUND = 1.2;
const EVENTS_OF_EACH = 1;
const ANY: CaseFilter = {
  ...{ types: [], states: [], municipality: undefined, assignee: undefined, dueBefore: undefined, open: undefined, words: undefined },
  sort: 'received',
};

const company = actor({ role: 'company', organisation: 'company:00000042' });

/** A list as the product is asked for it, and the conditions that say the same by hand. */
interface Asked {
  readonly label: string;
  readonly who: Actor;
  readonly filter: CaseFilter;
  readonly where: string;
  readonly values: readonly unknown[];
}

const LISTS: readonly Asked[] = [
  { label: 'received', who: secretariat, filter: ANY, where: '', values: [] },
  { label: 'due', who: secretariat, filter: { ...ANY, sort: 'due' }, where: '', values: [] },
  { label: 'open-by-due', who: secretariat, filter: { ...ANY, sort: 'due', open: true }, where: 'and open', values: [] },
  { label: 'state', who: secretariat, filter: { ...ANY, sort: 'due', states: ['heard'] }, where: 'and status = $2', values: ['heard'] },
  {
    ...{ label: 'states', who: secretariat, filter: { ...ANY, sort: 'due', states: ['ready', 'in-hearing'] } },
    ...{ where: 'and status = any ($2)', values: [['ready', 'in-hearing']] },
  },
  { label: 'type', who: secretariat, filter: { ...ANY, types: ['klv-list'] }, where: 'and case_type = $2', values: ['klv-list'] },
  {
    ...{ label: 'municipality', who: secretariat, filter: { ...ANY, municipality: '851' } },
    ...{ where: `and municipalities @> array[$2::text]`, values: ['851'] },
  },
  { label: 'assignee', who: secretariat, filter: { ...ANY, assignee: 'user-7' }, where: 'and assignee = $2', values: ['user-7'] },
  {
    ...{ label: 'sender', who: company, filter: ANY },
    ...{ where: 'and sender = $2', values: [company.organisation] },
  },
];

/** R1: the first page of a list of cases by what it may be filtered by, and a page far in, against the same query by hand. */
export async function* caseLists(place: Place): AsyncGenerator<Comparison> {
  const url = await place.database('case_lists');
  const pool = openByHand(place, url);
  const { next } = await typicalAppends(place, url);
  const [event = { type: '', data: {}, meta: {} }] = next.append.events;
  await keepSample(pool, { state: next.state, ...event });
  await fillCases(pool, place.options.cases, EVENTS_OF_EACH);
  const list = new CaseList(openCasework(place, url).database);
  const page = (asked: Asked, after?: ListPlace): Promise<unknown> => list.page(asked.who, asked.filter, after, LIMIT);
  for (const asked of LISTS) {
    yield {
      ...{ figure: 'R1', label: asked.label, callers: 1, bound: BOUND, by: 'p50' },
      ours: { work: () => page(asked) },
      against: { work: () => byHand(pool, asked) },
    };
  }
  for (const asked of LISTS.slice(0, 2)) {
    const far = await placeOfPage(pool, asked.filter.sort);
    yield {
      ...{ figure: 'R1', label: `${asked.label}-page-${DEEP_PAGE}`, callers: 1, bound: DEEP_BOUND, by: 'p50' },
      ours: { work: () => page(asked, far) },
      against: { work: () => page(asked) },
    };
  }
}

const ORDERS = { received: 'received_at desc, stream desc', due: 'due_at, stream' } as const;

async function byHand(pool: Pool, { label, filter, where, values }: Asked): Promise<void> {
  const text = `select stream, number, case_type, status, legal_nature, sender, sender_name, subject, municipalities, assignee, received_at,
    due_at, version from case_register where council = $1 ${where} order by ${ORDERS[filter.sort]} limit ${LIMIT}`;
  await pool.query({ name: `by_hand_${label}`, text, values: ['nj', ...values] });
}

async function placeOfPage(pool: Pool, sort: CaseFilter['sort']): Promise<ListPlace> {
  const column = sort === 'due' ? 'due_at' : 'received_at';
  const text = `select ${column}::text as value, stream as id from case_register where council = 'nj' order by ${ORDERS[sort]} offset $1 limit 1`;
  const { rows } = await pool.query<ListPlace>(text, [(DEEP_PAGE - 1) * (LIMIT - 1)]);
  const [found] = rows;
  if (found === undefined) throw new Error(`There is no page ${DEEP_PAGE}`);
  return found;
}
