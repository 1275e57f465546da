import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The one row that tells this installation from others, the offset of its clock, and the secrets it made for itself.
 * The offset holds hours and no days, so that adding it never depends on a time zone.
 */
export class Installation1790000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table installation (
        only_row boolean primary key default true check (only_row),
        id uuid not null default gen_random_uuid(),
        clock_offset interval not null default '0');
      insert into installation default values;
      grant select on installation to sagsudvalg_app, sagsudvalg_worker;
      grant update (clock_offset) on installation to sagsudvalg_app;

      create table installation_secret (name text primary key, value text not null);
      grant select, insert on installation_secret to sagsudvalg_app;

      create function app_now() returns timestamptz language sql volatile as $$
        select date_trunc('milliseconds', clock_timestamp() + clock_offset) from installation
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app_now(); drop table installation_secret; drop table installation');
  }
}
