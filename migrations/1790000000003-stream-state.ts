import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row a stream: its snapshot, its lock, the head of its hash chain, and the guard that keeps the feed in version order. */
export class StreamState1790000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stream_state (
        council text collate "C" not null check (council <> ''),
        stream uuid not null,
        stream_type text not null,
        version int not null,
        last_xid xid8 not null default pg_current_xact_id(),
        hash bytea not null,
        state jsonb not null,
        primary key (council, stream)) with (fillfactor = 80);

      alter table stream_state enable row level security;
      alter table stream_state force row level security;
      create policy tenant on stream_state to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      grant select, insert, update on stream_state to sagsudvalg_app;

      create function load_state(p_council text, p_stream uuid) returns json language plpgsql as $$
      declare
        v_tenant text := set_config('app.council', p_council, true);
        v_found json;
      begin
        select json_build_object('version', s.version, 'state', s.state) into v_found
          from stream_state s where s.council = p_council and s.stream = p_stream;
        return v_found;
      end
      $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function load_state(text, uuid); drop table stream_state');
  }
}
