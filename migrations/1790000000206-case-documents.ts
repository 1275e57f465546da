import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The bytes of documents. What they are, and their hash, stands in the log; they are never changed. */
export class CaseDocuments1790000000206 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_document (
        council text collate "C" not null check (council <> ''),
        id uuid not null,
        stream uuid not null,
        bytes bytea not null,
        primary key (council, id));
      alter table case_document alter column bytes set storage external;

      alter table case_document enable row level security;
      alter table case_document force row level security;
      create policy tenant on case_document to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      grant select, insert, delete on case_document to sagsudvalg_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_document');
  }
}
