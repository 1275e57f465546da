/** Where sign-in tokens come from when people sign in with OpenID Connect. */
export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
}

/** How much is logged; `silent` is for tests. */
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';

/** How many connections a process has for commands and reads, unless it is told otherwise. */
export const DATABASE_CONNECTIONS = 16;

/** Every setting of a process, read once at its start. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly databaseConnections: number;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly auth: 'demo' | 'oidc';
  readonly clock: 'system' | 'demo';
  readonly metricsPort: number | undefined;
  readonly logLevel: LogLevel;
  readonly publicUrl: string;
  readonly mailFrom: string;
  readonly oidc: OidcSettings | undefined;
  readonly production: boolean;
  readonly requestsPerMinute: number;
  readonly requestsAtOnce: number;
}

/**
 * The settings of this process, as injected. `port` 0 asks for any free port; `publicUrl` has no slash at its end;
 * `oidc` is there exactly when `auth` is `oidc`; `metricsPort` is `undefined` when metrics have no port of their own.
 */
export class Config implements Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** The most connections for commands and reads; some more serve what runs beside them. */
  readonly databaseConnections: number;
  readonly redisUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly auth: 'demo' | 'oidc';
  readonly clock: 'system' | 'demo';
  readonly metricsPort: number | undefined;
  readonly logLevel: LogLevel;
  readonly publicUrl: string;
  readonly mailFrom: string;
  readonly oidc: OidcSettings | undefined;
  readonly production: boolean;
  /** The most a client may ask of one process. */
  readonly requestsPerMinute: number;
  readonly requestsAtOnce: number;

  constructor(settings: Settings) {
    Object.assign(this, settings);
  }

  /** The same settings on another database. */
  onDatabase(databaseUrl: string): Config {
    return new Config(Object.assign({}, this, { databaseUrl }));
  }
}
