import { Inject, Injectable } from '@nestjs/common';
import type { ClientConfig, Pool } from 'pg';
import { Config, DATABASE_CONNECTIONS } from '../config/config.js';
import { type DatabaseRole, connectionAs } from './connection.js';
import { Listener } from './listener.js';
import { Notifier } from './notifier.js';
import { poolOf, withConnection } from './pools.js';
import { tenantRead } from './tenant-read.js';
import { TenantTransactions } from './tenant-transactions.js';
import { type Statement, type Tx, inTransaction, rowsOf } from './tx.js';

const WORKER_POOL_SIZE = 4;
const TRANSACTION_POOL_SIZE = 4;

/**
 * The one way to PostgreSQL. Connections open when first used and act as the app's or the worker's role, never as the
 * login. Without a council set, row-level security shows the app nothing.
 */
@Injectable()
export class Database {
  private readonly listeners = new Set<Listener>();
  private parts: Parts | undefined;

  constructor(@Inject(Config) private readonly config: Pick<Config, 'databaseUrl'> & Partial<Pick<Config, 'databaseConnections'>>) {}

  /** One statement as the app with no council set: for functions that set it themselves. */
  async query<R>(statement: Statement): Promise<readonly R[]> {
    return withConnection(this.open().app, (client) => rowsOf<R>(client, statement));
  }

  /** Reads with one statement what belongs to one council. */
  async read<R>(council: string, statement: Statement): Promise<readonly R[]> {
    return withConnection(this.open().app, (client) => tenantRead<R>(client, council, statement));
  }

  /** Does work in a transaction within one council; rolled back when the work throws. */
  async transact<T>(council: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.open().transactions.run(council, work);
  }

  /** One statement as the worker's role, which reads the log and the deadlines of all councils. */
  async workerQuery<R>(statement: Statement): Promise<readonly R[]> {
    return withConnection(this.open().worker, (client) => rowsOf<R>(client, statement));
  }

  /** Does work in a transaction as the worker's role; rolled back when the work throws. */
  async workerTransact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return withConnection(this.open().worker, (client) => inTransaction(client, work));
  }

  /** Hears a channel on a connection of its own, made again whenever it is lost (then `heard` is called too). The answer stops it. */
  async listen(channel: string, heard: () => void): Promise<() => Promise<void>> {
    const listener = new Listener(this.connectionAs('sagsudvalg_app'), channel, heard);
    this.listeners.add(listener);
    await listener.open();
    return async () => {
      this.listeners.delete(listener);
      await listener.close();
    };
  }

  /** Tells all listeners of a channel, at once and then at most every 50 ms; never throws, never within a transaction. */
  notify(channel: string): void {
    this.open().notifier.notify(channel);
  }

  /** How to open a connection of one's own, with `more` options; for the few that must live long. @throws when no database is set */
  connectionAs(role: DatabaseRole, more: readonly string[] = []): ClientConfig {
    if (this.config.databaseUrl === undefined) throw new Error('No database address is set');
    return connectionAs(role, this.config.databaseUrl, more);
  }

  /** Closes every connection; may be repeated. */
  async close(): Promise<void> {
    const parts = this.parts;
    this.parts = undefined;
    await Promise.all([...this.listeners].map((listener) => listener.close()));
    this.listeners.clear();
    if (parts === undefined) return;
    await parts.notifier.close();
    await Promise.all([parts.app.end(), parts.worker.end(), parts.transactions.close()]);
  }

  private open(): Parts {
    const { databaseConnections: most = DATABASE_CONNECTIONS } = this.config;
    this.parts ??= {
      app: poolOf(this.connectionAs('sagsudvalg_app'), most),
      worker: poolOf(this.connectionAs('sagsudvalg_worker'), Math.min(WORKER_POOL_SIZE, most)),
      transactions: new TenantTransactions(this.connectionAs('sagsudvalg_app'), Math.min(TRANSACTION_POOL_SIZE, most)),
      notifier: new Notifier(this.connectionAs('sagsudvalg_app')),
    };
    return this.parts;
  }
}

interface Parts {
  readonly app: Pool;
  readonly worker: Pool;
  readonly transactions: TenantTransactions;
  readonly notifier: Notifier;
}
