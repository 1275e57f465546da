import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organisations a council corresponds with, and a way to its few bodies among its many cases. */
export class OrganisationsAndBodies1790000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table organisation (
        council text collate "C" not null check (council <> ''),
        principal text collate "C" not null,
        name text not null,
        mail text,
        primary key (council, principal));

      alter table organisation enable row level security;
      alter table organisation force row level security;
      create policy tenant on organisation to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      create policy all_read on organisation for select to sagsudvalg_worker using (true);
      grant select, insert, update on organisation to sagsudvalg_app;
      grant select on organisation to sagsudvalg_worker;

      create index stream_state_bodies on stream_state (council, stream) where stream_type = 'body'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index stream_state_bodies; drop table organisation');
  }
}
