import type { ClientConfig } from 'pg';
import { valueTypes } from './value-types.js';

/** Who a connection acts as: the app within one council, or a worker that reads the log of all. */
export type DatabaseRole = 'sagsudvalg_app' | 'sagsudvalg_worker';

const STATEMENT_TIMEOUT_MS: Readonly<Record<DatabaseRole, number>> = { sagsudvalg_app: 15_000, sagsudvalg_worker: 60_000 };
/** Beyond the server's own limit: an answer that has not come by then never will, and the connection is given up. */
const LOST_AFTER_MS = 5000;
const IDLE_IN_TRANSACTION_MS = 10_000;
const CONNECT_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_MS = 10_000;

/**
 * How to connect as a role. The role and its limits are options of the connection itself, so that no query ever runs as
 * the login; they are joined to the options of the address, which would otherwise win over them.
 */
export function connectionAs(role: DatabaseRole, url: string): ClientConfig {
  const address = new URL(url);
  const given = address.searchParams.get('options');
  address.searchParams.set('options', [...(given === null ? [] : [given]), ...optionsOf(role)].join(' '));
  return {
    connectionString: address.href,
    application_name: role,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS[role] + LOST_AFTER_MS,
    pipeline: true,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    types: valueTypes,
  };
}

function optionsOf(role: DatabaseRole): readonly string[] {
  return [
    `-c role=${role}`,
    `-c statement_timeout=${String(STATEMENT_TIMEOUT_MS[role])}`,
    `-c idle_in_transaction_session_timeout=${String(IDLE_IN_TRANSACTION_MS)}`,
    '-c tcp_keepalives_idle=10',
    '-c tcp_keepalives_interval=5',
    '-c tcp_keepalives_count=3',
    '-c timezone=UTC',
    '-c datestyle=ISO',
  ];
}
