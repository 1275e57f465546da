import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of all councils: only ever added to, even by a superuser. `json` keeps the bytes that the hash chain covers. */
export class EventLog1790000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event_log (
        position bigint generated always as identity,
        xid xid8 not null default pg_current_xact_id(),
        council text collate "C" not null check (council <> ''),
        stream uuid not null,
        version int not null check (version > 0),
        id uuid not null,
        type text not null check (strpos(type, E'\\n') = 0),
        at timestamptz not null,
        data json not null,
        meta json not null,
        hash bytea not null,
        primary key (council, stream, version));
      create unique index event_log_order on event_log (xid, position) include (council);

      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% is refused: % is append-only', tg_op, tg_table_name using errcode = '55000';
      end
      $$;
      create trigger no_change before update or delete or truncate on event_log
        for each statement execute function refuse_change();

      alter table event_log enable row level security;
      alter table event_log force row level security;
      create policy tenant on event_log to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      create policy all_read on event_log for select to sagsudvalg_worker using (true);
      grant select, insert on event_log to sagsudvalg_app;
      grant select on event_log to sagsudvalg_worker`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table event_log; drop function refuse_change()');
  }
}
