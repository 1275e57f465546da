import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'receipt', 'invitation', 'decision', 'concern', 'reminder', 'distribution'`;
const ADDED = `'extension', 'closing', 'hearing-reminder', 'unreached'`;

/** Members are reminded of hearings, told that they are extended and how they ended; the secretariat, whom no mail reaches. */
export class HearingNotices1790000001301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice drop constraint notice_kind_check,
        add constraint notice_kind_check check (kind in (${BEFORE}, ${ADDED}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice no force row level security;
      delete from notice where kind in (${ADDED});
      alter table notice force row level security;
      alter table notice drop constraint notice_kind_check, add constraint notice_kind_check check (kind in (${BEFORE}))`);
  }
}
