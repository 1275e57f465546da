import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'receipt', 'invitation', 'decision', 'concern'`;

/** Municipalities are reminded of their lists, and members are sent those of a quarter. */
export class QuarterNotices1790000001101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice drop constraint notice_kind_check,
        add constraint notice_kind_check check (kind in (${BEFORE}, 'reminder', 'distribution'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice no force row level security;
      delete from notice where kind in ('reminder', 'distribution');
      alter table notice force row level security;
      alter table notice drop constraint notice_kind_check, add constraint notice_kind_check check (kind in (${BEFORE}))`);
  }
}
