import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Case numbers, ascending per council and year: a sequence each, made by its first case. A number taken and not used
 * leaves a gap; nobody waits for anybody. The council's code becomes part of a name, so it is checked first.
 */
export class CaseNumbers1790000000203 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function ensure_case_sequence(p_name text) returns void
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if p_name !~ '^case_number_[a-z0-9]+_[0-9]{4}$' then
          raise exception 'not a case sequence' using errcode = '22023';
        end if;
        perform pg_advisory_xact_lock(hashtext('case-sequence'), hashtext(p_name));
        execute format('create sequence if not exists public.%I cache 1', p_name);
        execute format('grant usage on sequence public.%I to sagsudvalg_app', p_name);
      end
      $$;
      revoke execute on function ensure_case_sequence(text) from public;
      grant execute on function ensure_case_sequence(text) to sagsudvalg_app;

      create function next_case_number(p_council text, p_at timestamptz) returns text language plpgsql as $$
      declare
        v_year text := to_char(p_at at time zone 'Europe/Copenhagen', 'YYYY');
        v_sequence text := 'case_number_' || p_council || '_' || v_year;
      begin
        if to_regclass('public.' || quote_ident(v_sequence)) is null then
          perform ensure_case_sequence(v_sequence);
        end if;
        return upper(p_council) || '-' || v_year || '-' || lpad(nextval(('public.' || quote_ident(v_sequence))::regclass)::text, 6, '0');
      end
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function next_case_number(text, timestamptz); drop function ensure_case_sequence(text)');
  }
}
