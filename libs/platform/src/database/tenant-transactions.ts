import { type ClientConfig } from 'pg';
import { DataSource } from 'typeorm';
import { pooled } from './pools.js';
import type { Tx } from './tx.js';

/** Transactions within one council, through a TypeORM data source that connects when first used. */
export class TenantTransactions {
  private source: Promise<DataSource> | undefined;

  constructor(
    private readonly config: ClientConfig,
    private readonly connections: number,
  ) {}

  /** Does work in a transaction that sees and writes one council only; rolled back when the work throws. */
  async run<T>(council: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const source = await this.connected();
    return source.transaction(async ({ queryRunner }) => {
      if (queryRunner === undefined) throw new Error('A transaction has no query runner');
      const query = async <R>(text: string, values: readonly unknown[] = []): Promise<readonly R[]> => {
        const { records } = await queryRunner.query(text, [...values], true);
        return records as readonly R[];
      };
      await query("select set_config('app.council', $1, true)", [council]);
      return work({ query });
    });
  }

  /** Closes the connections; may be repeated. */
  async close(): Promise<void> {
    const source = await this.source?.catch(() => undefined);
    this.source = undefined;
    await source?.destroy();
  }

  private async connected(): Promise<DataSource> {
    this.source ??= new DataSource({
      type: 'postgres',
      installExtensions: false,
      extra: pooled(this.config, this.connections),
    }).initialize();
    try {
      return await this.source;
    } catch (fault) {
      this.source = undefined;
      throw fault;
    }
  }
}
