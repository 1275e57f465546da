import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice may wait for a moment of the application clock: the first day of an appointment, or the next day's account of who is not reached. */
export class NoticesThatWait1790000001701 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notice add column not_before timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table notice drop column not_before');
  }
}
