import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One line a case: what lists sort, filter and search by, written by the command's own append. */
export class CaseRegister1790000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_register (
        council text collate "C" not null check (council <> ''),
        stream uuid not null,
        version int not null,
        number text collate "C" not null,
        case_type text not null,
        legal_nature text not null check (legal_nature in ('decision', 'opinion', 'notification')),
        status text not null check (status in ('ready', 'incomplete', 'in-hearing', 'heard', 'at-meeting', 'decided', 'notified',
          'closed', 'withdrawn', 'misdirected')),
        open boolean not null,
        sender text not null,
        sender_name text not null,
        subject text not null,
        municipalities text[] not null,
        assignee text,
        received_at timestamptz not null,
        due_at timestamptz not null default 'infinity',
        hearing_closes_at timestamptz,
        audience text[] not null,
        words tsvector not null,
        party text,
        unique_key text,
        primary key (council, stream));
      create unique index case_register_number on case_register (council, number);
      create index case_register_due on case_register (council, due_at, stream);
      create index case_register_received on case_register (council, received_at desc, stream);
      create index case_register_status on case_register (council, status, due_at, stream);
      create index case_register_sender on case_register (council, sender, received_at desc, stream);
      create index case_register_hearing on case_register (council, hearing_closes_at, stream) where hearing_closes_at is not null;
      create unique index case_register_unique_key on case_register (council, case_type, unique_key) where unique_key is not null;
      create index case_register_party on case_register (council, case_type, party, received_at) where party is not null;
      create index case_register_words on case_register using gin (words);

      alter table case_register enable row level security;
      alter table case_register force row level security;
      create policy tenant on case_register to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      grant select, insert, update on case_register to sagsudvalg_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_register');
  }
}
