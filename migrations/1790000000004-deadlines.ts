import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a stream waits for, at most one moment a kind. Workers read what is due in all councils. */
export class Deadlines1790000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table deadline (
        council text collate "C" not null check (council <> ''),
        stream uuid not null,
        kind text not null,
        due_at timestamptz not null,
        primary key (council, stream, kind));
      create index deadline_of_council on deadline (council, due_at);
      create index deadline_due on deadline (due_at, council, stream, kind);

      alter table deadline enable row level security;
      alter table deadline force row level security;
      create policy tenant on deadline to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      create policy all_read on deadline for select to sagsudvalg_worker using (true);
      grant select, insert, update, delete on deadline to sagsudvalg_app;
      grant select on deadline to sagsudvalg_worker`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table deadline');
  }
}
