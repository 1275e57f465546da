import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Full-text search past row-level security: under it the index on words cannot be used, so the function runs as a role
 * that sees every line and keeps to the council itself.
 */
export class CaseSearch1790000000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy all_read on case_register for select to sagsudvalg_finder using (true);
      grant select on case_register to sagsudvalg_finder;

      create function find_cases(p_council text, p_query text) returns setof uuid
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        select r.stream from public.case_register r
         where r.council = p_council and r.words @@ websearch_to_tsquery('danish', p_query)
      $$;
      grant create on schema public to sagsudvalg_finder;
      alter function find_cases(text, text) owner to sagsudvalg_finder;
      revoke create on schema public from sagsudvalg_finder;
      revoke execute on function find_cases(text, text) from public;
      grant execute on function find_cases(text, text) to sagsudvalg_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function find_cases(text, text); drop policy all_read on case_register');
  }
}
