import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The three roles connections act as. Roles belong to the whole cluster, so another database may have made them already,
 * or be making them now; the login that migrates must be able to take each of them.
 */
export class Roles1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const role of ['sagsudvalg_app', 'sagsudvalg_worker', 'sagsudvalg_finder']) await runner.query(roleSql(role));
  }

  /** The roles stay: other databases of the cluster may use them, and alone they open nothing. */
  async down(): Promise<void> {
    await Promise.resolve();
  }
}

function roleSql(role: string): string {
  return `
    do $$
    begin
      begin
        create role ${role} nologin nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
      exception when duplicate_object or unique_violation then null;
      end;
      begin
        grant ${role} to current_user;
      exception
        when unique_violation then null;
        when insufficient_privilege then
          perform set_config('role', '${role}', true);
          perform set_config('role', 'none', true);
      end;
    end
    $$`;
}
