import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a command needs before it can be decided, in one statement: the application clock, what its idempotency keys were
 * used for before, and the case as it stands, or for a new case the number it will bear.
 */
export class LoadCase1790000000204 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function load_case(p_council text, p_stream uuid, p_clients text[], p_keys text[]) returns json language plpgsql as $$
      declare
        v_tenant text := set_config('app.council', p_council, true);
        v_repeats json := '[]';
        v_found json;
      begin
        if cardinality(p_keys) > 0 then
          v_repeats := repeats_of(p_council, p_clients, p_keys);
        end if;
        select json_build_object('now', (extract(epoch from app_now()) * 1000)::bigint, 'repeats', v_repeats,
                 'version', s.version, 'state', s.state) into v_found
          from (select 1) one left join stream_state s on s.council = p_council and s.stream = p_stream and s.stream_type = 'case';
        return v_found;
      end
      $$;

      create function begin_case(p_council text, p_clients text[], p_keys text[]) returns json language plpgsql as $$
      declare
        v_tenant text := set_config('app.council', p_council, true);
        v_now timestamptz := app_now();
        v_repeats json := repeats_of(p_council, p_clients, p_keys);
        v_number text;
      begin
        if json_array_length(v_repeats) = 0 then
          v_number := next_case_number(p_council, v_now);
        end if;
        return json_build_object('now', (extract(epoch from v_now) * 1000)::bigint, 'repeats', v_repeats, 'number', v_number);
      end
      $$;

      create function repeats_of(p_council text, p_clients text[], p_keys text[]) returns json language sql stable as $$
        select coalesce(json_agg(json_build_object('client', i.client, 'key', i.key, 'requestHash', i.request_hash,
                 'stream', i.stream, 'version', i.version)), '[]'::json)
          from unnest(p_clients, p_keys) as k (client, key)
          join idempotency i on i.council = p_council and i.client = k.client and i.key = k.key
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function load_case(text, uuid, text[], text[]);
      drop function begin_case(text, text[], text[]);
      drop function repeats_of(text, text[], text[])`);
  }
}
