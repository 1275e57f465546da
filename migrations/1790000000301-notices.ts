import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is to be told of what, and whether they have been. Neither names, addresses nor words. `planned_at` and
 * `claimed_until` are system time, `sent_at` the application's.
 */
export class Notices1790000000301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table notice (
        council text collate "C" not null check (council <> ''),
        id uuid not null,
        stream uuid not null,
        event_id uuid not null,
        kind text not null check (kind in ('receipt', 'invitation', 'decision')),
        recipient text not null,
        dispatch_id uuid,
        state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'superseded')),
        attempts int not null default 0,
        claimed_until timestamptz,
        planned_at timestamptz not null default clock_timestamp(),
        sent_at timestamptz,
        fault text,
        primary key (council, id));
      create index notice_unsettled on notice (state desc, planned_at) where state in ('waiting', 'failed');
      create index notice_failed on notice (council, stream) where state = 'failed';

      alter table notice enable row level security;
      alter table notice force row level security;
      create policy tenant on notice to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      create policy whole on notice to sagsudvalg_worker using (true) with check (true);
      grant select on notice to sagsudvalg_app;
      grant select, insert, update on notice to sagsudvalg_worker`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table notice');
  }
}
