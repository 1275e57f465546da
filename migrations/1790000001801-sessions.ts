import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who is signed in to the pages, by the hash of the secret that the browser keeps: who reads the table can be nobody by it.
 * A session belongs to a person and not to a council, and lasts as long as the sign-in it came from.
 */
export class Sessions1790000001801 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table session (
        secret_hash bytea primary key check (length(secret_hash) = 32),
        holder jsonb not null,
        expires_at timestamptz not null);
      create index session_expired on session (expires_at);
      grant select, insert, delete on session to sagsudvalg_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session');
  }
}
