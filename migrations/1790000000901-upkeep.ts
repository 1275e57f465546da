import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets the login that migrates, which owns every table, see and mend the rows of all councils: verification, rebuild and
 * backup run as it. No other connection does; they act as the app or the worker from their first statement.
 */
export class Upkeep1790000000901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare
        v_table regclass;
      begin
        for v_table in select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace and c.relforcerowsecurity loop
          execute format('create policy upkeep on %s to current_user using (true) with check (true)', v_table);
        end loop;
      end
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      do $$
      declare
        v_table regclass;
      begin
        for v_table in select p.polrelid from pg_policy p where p.polname = 'upkeep' loop
          execute format('drop policy upkeep on %s', v_table);
        end loop;
      end
      $$`);
  }
}
