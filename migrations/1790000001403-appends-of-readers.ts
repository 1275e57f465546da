import type { MigrationInterface, QueryRunner } from 'typeorm';

const PARAMETERS = `
  p_council text, p_stream uuid, p_stream_type text, p_expected int,
  p_ids uuid[], p_types text[], p_ats timestamptz[], p_data text[], p_meta text[], p_state jsonb,
  p_set_kinds text[], p_set_due timestamptz[], p_clear_kinds text[],
  p_clients text[], p_keys text[], p_requests text[], p_versions int[],
  p_personal_ids uuid[], p_personal text[],
  p_number text, p_case_type text, p_legal_nature text, p_status text, p_open boolean, p_sender text, p_sender_name text,
  p_subject text, p_municipalities text[], p_assignee text, p_received_at timestamptz, p_due_at timestamptz,
  p_hearing_closes_at timestamptz, p_audience text[], p_words text, p_party text, p_unique_key text, p_parties text[] default null, p_parties_seen int[] default null`;

const MORE_PARAMETERS =
  'p_readers text[] default null, p_confidential_until date default null, p_chair_decided_at timestamptz default null';

/**
 * Writes with a case's register line whom it concerns, until when it is confidential, and when its chair decided it. A call in
 * the old form, by a process of the release before, names no readers and leaves all three as they stand.
 */
export class AppendsOfReaders1790000001403 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function append_case;
      create function append_case(${PARAMETERS}, ${MORE_PARAMETERS}) returns bigint language plpgsql as $$ ${body(WITH_READERS)} $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function append_case;
      create function append_case(${PARAMETERS}) returns bigint language plpgsql as $$ ${body(WITHOUT_READERS)} $$`);
  }
}

interface Parts {
  readonly columns: string;
  readonly values: string;
  readonly changes: string;
  readonly readers: string;
}

const WITHOUT_READERS: Parts = { columns: '', values: '', changes: '', readers: '' };

const WITH_READERS: Parts = {
  columns: ', confidential_until, chair_decided_at',
  values: ', p_confidential_until, p_chair_decided_at',
  changes: `
           confidential_until = case when p_readers is null then r.confidential_until else p_confidential_until end,
           chair_decided_at = case when p_readers is null then r.chair_decided_at else p_chair_decided_at end,`,
  readers: `
  if p_expected > 0 and p_readers is not null then
    delete from case_reader c where c.council = p_council and c.stream = p_stream and c.reader <> all (p_readers);
  end if;
  if cardinality(p_readers) > 0 then
    insert into case_reader (council, reader, stream)
    select p_council, named.reader, p_stream from unnest(p_readers) as named (reader)
    on conflict do nothing;
  end if;`,
};

const body = ({ columns, values, changes, readers }: Parts): string => `
declare
  v_tenant text := set_config('app.council', p_council, true);
  v_count int := cardinality(p_ids);
  v_hash bytea;
  v_hashes bytea[] := '{}';
  v_rows int;
  v_position bigint;
  v_parties text[] := coalesce(p_parties, array_remove(array[p_party], null));
begin
  if v_count = 0 or p_expected < 0 then
    raise exception 'an append needs an event and a version' using errcode = '22023';
  end if;
  if p_expected = 0 then
    v_hash := sha256(convert_to(p_council || p_stream::text, 'UTF8'));
  else
    select s.hash into v_hash from stream_state s
     where s.council = p_council and s.stream = p_stream and s.version = p_expected;
    if not found then return -1; end if;
  end if;
  for i in 1 .. v_count loop
    v_hash := sha256(v_hash || convert_to(p_council || E'\\n' || p_stream::text || E'\\n' || (p_expected + i)::text || E'\\n'
      || p_ids[i]::text || E'\\n' || p_types[i] || E'\\n' || (extract(epoch from p_ats[i]) * 1000000)::bigint::text || E'\\n'
      || p_meta[i] || E'\\n' || p_data[i], 'UTF8'));
    v_hashes[i] := v_hash;
  end loop;
  if cardinality(v_parties) > 0 then
    insert into party (council, case_type, party, version)
    select p_council, p_case_type, c.party, 0 from unnest(v_parties) as c (party) order by c.party collate "C"
    on conflict do nothing;
    select count(*) into v_rows from (
      select p.version, c.seen from party p join unnest(v_parties, p_parties_seen) as c (party, seen) on c.party = p.party
       where p.council = p_council and p.case_type = p_case_type
       order by p.party for update of p) locked
     where locked.seen is null or locked.version = locked.seen;
    if v_rows < cardinality(v_parties) then return -1; end if;
  end if;
  if p_expected = 0 then
    insert into stream_state (council, stream, stream_type, version, hash, state)
    values (p_council, p_stream, p_stream_type, v_count, v_hash, p_state)
    on conflict do nothing;
  else
    update stream_state s
       set version = p_expected + v_count, last_xid = pg_current_xact_id(), hash = v_hash, state = p_state
     where s.council = p_council and s.stream = p_stream and s.version = p_expected and s.last_xid <= pg_current_xact_id();
  end if;
  if not found then return -1; end if;
  if cardinality(v_parties) > 0 then
    update party p set version = p.version + 1
     where p.council = p_council and p.case_type = p_case_type and p.party = any (v_parties);
  end if;
  if cardinality(p_keys) > 0 then
    insert into idempotency (council, client, key, request_hash, stream, version)
    select p_council, k.client, k.key, k.request_hash, p_stream, k.version
      from unnest(p_clients, p_keys, p_requests, p_versions) as k (client, key, request_hash, version)
     order by k.client, k.key
    on conflict do nothing;
    get diagnostics v_rows = row_count;
    if v_rows < cardinality(p_keys) then
      raise exception 'an idempotency key is taken' using errcode = 'SU001';
    end if;
  end if;
  if p_expected = 0 then
    insert into case_register (council, stream, version, number, case_type, legal_nature, status, open, sender, sender_name, subject,
      municipalities, assignee, received_at, due_at, hearing_closes_at, audience, words, party, unique_key${columns})
    values (p_council, p_stream, v_count, p_number, p_case_type, p_legal_nature, p_status, p_open, p_sender, p_sender_name, p_subject,
      p_municipalities, p_assignee, p_received_at, p_due_at, p_hearing_closes_at, p_audience, to_tsvector('danish', p_words),
      p_party, p_unique_key${values});
  else
    update case_register r
       set version = p_expected + v_count, status = p_status, open = p_open, subject = p_subject, municipalities = p_municipalities,
           assignee = p_assignee, due_at = p_due_at, hearing_closes_at = p_hearing_closes_at, audience = p_audience,
           party = p_party,${changes}
           words = case when r.subject = p_subject then r.words else to_tsvector('danish', p_words) end
     where r.council = p_council and r.stream = p_stream;
  end if;
  ${readers}
  if cardinality(p_personal_ids) > 0 then
    insert into personal_data (council, id, stream, data)
    select p_council, d.id, p_stream, d.data::jsonb from unnest(p_personal_ids, p_personal) as d (id, data);
  end if;
  if cardinality(p_clear_kinds) > 0 then
    delete from deadline d where d.council = p_council and d.stream = p_stream and d.kind = any (p_clear_kinds);
  end if;
  if cardinality(p_set_kinds) > 0 then
    insert into deadline (council, stream, kind, due_at)
    select p_council, p_stream, t.kind, t.due_at from unnest(p_set_kinds, p_set_due) as t (kind, due_at)
    on conflict (council, stream, kind) do update set due_at = excluded.due_at;
  end if;
  for i in 1 .. v_count loop
    insert into event_log (council, stream, version, id, type, at, data, meta, hash)
    values (p_council, p_stream, p_expected + i, p_ids[i], p_types[i], p_ats[i], p_data[i]::json, p_meta[i]::json, v_hashes[i])
    returning position into v_position;
  end loop;
  return v_position;
end
`;
