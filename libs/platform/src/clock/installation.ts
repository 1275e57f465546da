import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

const KEPT = 'select value from installation_secret where name = $1';

/** What tells this installation from others, and the secrets it made for itself. */
@Injectable()
export class Installation {
  private known: string | undefined;

  constructor(private readonly database: Database) {}

  /** The installation's UUID, made with its database. */
  async id(): Promise<string> {
    this.known ??= await this.only('select id as value from installation', []);
    return this.known;
  }

  /**
   * A secret by its name. When there is none yet, `make` is asked for one; of several processes that do so at once, all
   * get the one that was stored first.
   */
  async secret(name: string, make: () => string | Promise<string>): Promise<string> {
    const [kept] = await this.database.query<{ readonly value: string }>({ text: KEPT, values: [name] });
    if (kept !== undefined) return kept.value;
    const text = 'insert into installation_secret (name, value) values ($1, $2) on conflict do nothing';
    await this.database.query({ text, values: [name, await make()] });
    return this.only(KEPT, [name]);
  }

  private async only(text: string, values: readonly unknown[]): Promise<string> {
    const [row] = await this.database.query<{ readonly value: string }>({ text, values });
    if (row === undefined) throw new Error('The installation is not set up; run the migrations');
    return row.value;
  }
}
