import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'receipt', 'invitation', 'decision', 'concern', 'reminder', 'distribution', 'extension', 'closing', 'hearing-reminder', 'unreached'`;

/** Parties are told that they are heard before their case is decided. */
export class PartyHearingNotices1790000001601 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice drop constraint notice_kind_check,
        add constraint notice_kind_check check (kind in (${BEFORE}, 'party-hearing'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice no force row level security;
      delete from notice where kind = 'party-hearing';
      alter table notice force row level security;
      alter table notice drop constraint notice_kind_check, add constraint notice_kind_check check (kind in (${BEFORE}))`);
  }
}
