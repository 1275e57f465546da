import type { Pool } from 'pg';

const CHUNK = 100_000;

/** Cases as a council has them after many years, made by the server itself; `events` to each. The last are the newest. */
export async function fillCases(pool: Pool, cases: number, events: number): Promise<void> {
  for (let from = 0; from < cases; from += CHUNK) {
    const to = Math.min(cases, from + CHUNK) - 1;
    await pool.query(CHUNK_OF_CASES, [from, to, events]);
    await pool.query(CHUNK_OF_EVENTS, [from, to, events]);
  }
  await pool.query('vacuum (analyze) case_register, stream_state, event_log');
}

/** Random enough to tell rows apart, and the same in every run. */
const STREAM = `overlay(overlay(md5(i::text) placing lpad(to_hex(i), 8, '0') from 1) placing '7' from 13)::uuid`;

const CHUNK_OF_CASES = `with made as (select i, ${STREAM} as stream from generate_series($1::int, $2::int) i),
  s as (insert into stream_state (council, stream, stream_type, version, hash, state)
    select 'nj', stream, 'case', $3, sha256('made'), s.state || jsonb_build_object('id', stream, 'number', 'M-' || i) from made, sample s)
  insert into case_register (council, stream, version, number, case_type, legal_nature, status, open, sender, sender_name, subject,
    municipalities, assignee, received_at, due_at, audience, words)
  select 'nj', stream, $3, 'M-' || i, (array['work-permit-opinion', 'mass-layoff-notice', 'klv-list'])[1 + i % 3], 'opinion',
    (array['ready', 'incomplete', 'in-hearing', 'heard', 'decided', 'closed', 'closed', 'closed', 'closed', 'closed'])[1 + i % 10], i % 10 < 5,
    'company:' || lpad((i % 5000)::text, 8, '0'), 'Virksomhed ' || i % 5000, 'Sag om løn i virksomhed ' || i,
    array[(array['810', '813', '820', '825', '840', '846', '849', '851', '860', '773', '787'])[1 + i % 11]], 'user-' || i % 40,
    timestamptz '2020-01-01' + i * interval '3 minutes', timestamptz '2020-01-15' + (i * 7919 % 1000000) * interval '3 minutes',
    array['council:nj', 'company:' || lpad((i % 5000)::text, 8, '0')], to_tsvector('danish', 'M-' || i || ' Sag om løn i virksomhed ' || i)
  from made`;

const CHUNK_OF_EVENTS = `insert into event_log (council, stream, version, id, type, at, data, meta, hash)
  select 'nj', ${STREAM}, n, gen_random_uuid(), s.type, timestamptz '2020-01-01' + i * interval '3 minutes', s.data, s.meta, sha256('made')
  from generate_series($1::int, $2::int) i, generate_series(1, $3) n, sample s`;

/** Keeps one state and one event, of which all others are copies. */
export async function keepSample(pool: Pool, { state, type, data, meta }: Sample): Promise<void> {
  await pool.query('create table sample (state jsonb not null, type text not null, data json not null, meta json not null)');
  await pool.query('insert into sample values ($1, $2, $3, $4)', [JSON.stringify(state), type, JSON.stringify(data), JSON.stringify(meta)]);
}

/** What made cases are copies of. */
interface Sample {
  readonly state: object;
  readonly type: string;
  readonly data: object;
  readonly meta: object;
}

/** Streams spread evenly over all that were made. */
export async function someStreams(pool: Pool, cases: number, count: number): Promise<readonly string[]> {
  const text = `select ${STREAM} as stream from generate_series(0, $1::int - 1, greatest(1, $1::int / $2::int)) i order by md5(i::text) limit $2`;
  const { rows } = await pool.query<{ stream: string }>(text, [cases, count]);
  return rows.map(({ stream }) => stream);
}
