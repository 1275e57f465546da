import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which request of which client led to which version of which stream; written by the append itself, kept as long as the log. */
export class IdempotencyKeys1790000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table idempotency (
        council text collate "C" not null check (council <> ''),
        client text not null,
        key text not null,
        request_hash text not null,
        stream uuid not null,
        version int not null,
        primary key (council, client, key));

      alter table idempotency enable row level security;
      alter table idempotency force row level security;
      create policy tenant on idempotency to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      grant select, insert on idempotency to sagsudvalg_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table idempotency');
  }
}
