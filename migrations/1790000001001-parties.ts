import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How often what the cases of a party show one another has changed: an assessment that has read them is written only if it
 * still stands at the same version. A party without a row stands at 0, so that nothing is owed to cases that are there already.
 */
export class Parties1790000001001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table party (
        council text collate "C" not null check (council <> ''),
        case_type text collate "C" not null,
        party text collate "C" not null,
        version int not null,
        primary key (council, case_type, party)) with (fillfactor = 80);

      alter table party enable row level security;
      alter table party force row level security;
      create policy tenant on party to sagsudvalg_app
        using (council = current_setting('app.council', true)) with check (council = current_setting('app.council', true));
      create policy upkeep on party to current_user using (true) with check (true);
      grant select, insert, update on party to sagsudvalg_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table party');
  }
}
