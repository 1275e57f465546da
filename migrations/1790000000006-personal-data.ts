import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What names a person, outside the log so that it can be erased; events hold the id. No worker role reads it. */
export class PersonalData1790000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table personal_data (
        council text collate "C" not null check (council <> ''),
        id uuid not null,
        stream uuid not null,
        data jsonb not null,
        primary key (council, id));
      create index personal_data_of_stream on personal_data (council, stream);

      alter table personal_data enable row level security;
      alter table personal_data force row level security;
      create policy tenant on personal_data to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      grant select, insert, update, delete on personal_data to sagsudvalg_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table personal_data');
  }
}
