import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each subscription has read the log; moved in the same transaction as what it writes. */
export class Checkpoints1790000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table checkpoint (
        name text primary key,
        xid xid8 not null default '0',
        position bigint not null default 0,
        updated_at timestamptz);
      grant select, insert, update, delete on checkpoint to sagsudvalg_worker`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table checkpoint');
  }
}
