import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Points of attention are found in the log by when they were raised: they are few among all that happens. */
export class AttentionPoints1790000001603 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index event_log_attention_points on event_log (council, at, stream) where type = 'AttentionPointRaised'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index event_log_attention_points');
  }
}
