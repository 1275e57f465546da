import type { ClientConfig } from 'pg';
import { valueTypes } from './value-types.js';

/** Who a connection acts as: the app within one council, or a worker that reads the log of all. */
export type DatabaseRole = 'sagsudvalg_app' | 'sagsudvalg_worker';

const STATEMENT_TIMEOUT_MS = 10_000;
/** How long a connection may be silent that owes an answer: longer than any statement may take, and than the way there and back. */
export const SILENT_MS = STATEMENT_TIMEOUT_MS + 2500;
const IDLE_IN_TRANSACTION_MS = 10_000;
const CONNECT_TIMEOUT_MS = 10_000;
const KEEP_ALIVE_MS = 10_000;

/**
 * How to connect as a role; whoever opens the connection watches it for silence. The role and its limits are options of the
 * connection itself, so that no query ever runs as the login; they are joined to the options of the address, which would
 * otherwise win over them. What is `more` comes last.
 */
export function connectionAs(role: DatabaseRole, url: string, more: readonly string[] = []): ClientConfig {
  const address = new URL(url);
  const given = address.searchParams.get('options');
  address.searchParams.set('options', [...(given === null ? [] : [given]), ...optionsOf(role), ...more].join(' '));
  return {
    connectionString: address.href,
    application_name: role,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    pipeline: true,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    types: valueTypes,
  };
}

function optionsOf(role: DatabaseRole): readonly string[] {
  return [
    `-c role=${role}`,
    `-c statement_timeout=${String(STATEMENT_TIMEOUT_MS)}`,
    `-c idle_in_transaction_session_timeout=${String(IDLE_IN_TRANSACTION_MS)}`,
    '-c tcp_keepalives_idle=10',
    '-c tcp_keepalives_interval=5',
    '-c tcp_keepalives_count=3',
    '-c tcp_user_timeout=15000',
    '-c timezone=UTC',
    '-c datestyle=ISO',
  ];
}
