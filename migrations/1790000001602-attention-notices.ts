import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = `'receipt', 'invitation', 'decision', 'concern', 'reminder', 'distribution', 'extension', 'closing', 'hearing-reminder', 'unreached', 'party-hearing'`;

/** Secretariat and presidency are told of points of attention. */
export class AttentionNotices1790000001602 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice drop constraint notice_kind_check,
        add constraint notice_kind_check check (kind in (${BEFORE}, 'attention-point'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice no force row level security;
      delete from notice where kind = 'attention-point';
      alter table notice force row level security;
      alter table notice drop constraint notice_kind_check, add constraint notice_kind_check check (kind in (${BEFORE}))`);
  }
}
