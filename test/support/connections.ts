/** The most connections that one process has to PostgreSQL at once, as docs/operations.md counts them. */
export const CONNECTIONS = {
  /** Commands, reads, transactions and the notifier: every process. */
  pools: 25,
  /** A channel that is listened to: an API hears the log, a worker the clock. */
  channel: 1,
  /** A subscription that a worker runs or stands by for. */
  subscription: 1,
  /** A queue in PostgreSQL that is asked, and one that is worked on besides. */
  askedQueue: 2,
  workedQueue: 5,
} as const;
