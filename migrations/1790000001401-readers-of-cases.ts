import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lists of cases are read by without looking into states: the day until which a case is confidential, when its chair
 * decided it by mandate, and whom it concerns besides its sender. Row-level security keeps an index on audiences from being
 * used; by sender and reader, each with an index of its own, those outside the council find their cases at once.
 */
export class ReadersOfCases1790000001401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_register add column confidential_until date, add column chair_decided_at timestamptz;
      create index case_register_chair_decided on case_register (council, chair_decided_at, stream) where chair_decided_at is not null;

      create table case_reader (
        council text collate "C" not null check (council <> ''),
        reader text not null,
        stream uuid not null,
        primary key (council, reader, stream));
      create index case_reader_stream on case_reader (council, stream);

      alter table case_reader enable row level security;
      alter table case_reader force row level security;
      create policy tenant on case_reader to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      create policy upkeep on case_reader to current_user using (true) with check (true);
      grant select, insert, delete on case_reader to sagsudvalg_app;

      update case_register r
         set confidential_until = (s.state ->> 'confidentialUntil')::date,
             chair_decided_at = case when s.state -> 'decision' ->> 'basis' = 'chair-mandate' then (s.state -> 'decision' ->> 'decidedAt')::timestamptz end
        from stream_state s
       where s.council = r.council and s.stream = r.stream
         and (s.state ? 'confidentialUntil' or s.state -> 'decision' ->> 'basis' = 'chair-mandate');
      insert into case_reader (council, reader, stream)
      select distinct r.council, reader, r.stream
        from case_register r
        join stream_state s on s.council = r.council and s.stream = r.stream
       cross join lateral jsonb_array_elements_text(s.state -> 'readers') as reader`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table case_reader;
      alter table case_register drop column confidential_until, drop column chair_decided_at`);
  }
}
