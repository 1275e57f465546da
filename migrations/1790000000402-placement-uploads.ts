import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the reading of an uploaded list has come, for whoever uploads it; shared by all processes, and kept for a day. */
export class PlacementUploads1790000000402 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table placement_upload (
        council text collate "C" not null check (council <> ''),
        id uuid not null,
        owner text not null,
        state text not null check (state in ('reading', 'storing', 'done', 'refused', 'failed')),
        bytes_read bigint not null,
        rows_read bigint not null,
        updated_at timestamptz not null default clock_timestamp(),
        primary key (council, id));
      create index placement_upload_updated on placement_upload (updated_at);

      alter table placement_upload enable row level security;
      alter table placement_upload force row level security;
      create policy tenant on placement_upload to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      create policy all_read on placement_upload for select to sagsudvalg_worker using (true);
      grant select, insert, update, delete on placement_upload to sagsudvalg_app;
      grant select on placement_upload to sagsudvalg_worker`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table placement_upload');
  }
}
