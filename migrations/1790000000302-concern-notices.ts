import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those whom a case concerns are told of it, too. */
export class ConcernNotices1790000000302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice drop constraint notice_kind_check,
        add constraint notice_kind_check check (kind in ('receipt', 'invitation', 'decision', 'concern'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notice no force row level security;
      delete from notice where kind = 'concern';
      alter table notice force row level security;
      alter table notice drop constraint notice_kind_check,
        add constraint notice_kind_check check (kind in ('receipt', 'invitation', 'decision'))`);
  }
}
