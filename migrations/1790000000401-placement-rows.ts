import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The rows of lists, each under the import that read them from a file. An event that names the import makes them real; they
 * can be made again from the file. The worker sees imports, not rows, to find those that no event names.
 */
export class PlacementRows1790000000401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table placement_import (
        council text collate "C" not null check (council <> ''),
        id uuid not null,
        stream uuid,
        document uuid,
        created_at timestamptz not null default clock_timestamp(),
        primary key (council, id));
      create index placement_import_created on placement_import (created_at);

      create table placement_row (
        council text collate "C" not null check (council <> ''),
        import uuid not null,
        row int not null check (row > 0),
        p_number text,
        fields jsonb not null,
        finding_codes text[] not null,
        findings jsonb not null,
        primary key (council, import, row));

      alter table placement_import enable row level security;
      alter table placement_import force row level security;
      alter table placement_row enable row level security;
      alter table placement_row force row level security;
      create policy tenant on placement_import to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      create policy tenant on placement_row to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      create policy all_read on placement_import for select to sagsudvalg_worker using (true);
      grant select, insert, update, delete on placement_import to sagsudvalg_app;
      grant select, insert, delete on placement_row to sagsudvalg_app;
      grant select on placement_import to sagsudvalg_worker`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table placement_row; drop table placement_import');
  }
}
