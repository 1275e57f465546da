import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each worker last ticked, by the system's own time. */
export class WorkerPulse1790000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table worker_pulse (worker uuid primary key, at timestamptz not null);
      grant select on worker_pulse to sagsudvalg_app;
      grant select, insert, update, delete on worker_pulse to sagsudvalg_worker`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table worker_pulse');
  }
}
