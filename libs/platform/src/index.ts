// database, log, clock, subscriptions, sweep
export { Database } from './database/database.js';
export { type MigrationClass, migrate } from './database/migrate.js';
export type { Statement, Tx } from './database/tx.js';
export { appendParameters, appendPlaceholders } from './log/append-parameters.js';
export { type ChainedEvent, chainHash, chainStart } from './log/chain-hash.js';
export { type Appended, EventStore, type KeptAnswer, LOG_CHANNEL, type Until, outcomeOf } from './log/event-store.js';
export type { AnsweredRequest, Append, EventMeta, LoggedEvent, NewEvent, PersonalData, Timer } from './log/events.js';
export { type LogPosition, feedPosition, isFeedPosition, parseFeedPosition } from './log/feed-position.js';
export { type UnwritableFault, refuseUnwritable } from './log/unwritable.js';
export { type Upcast, Upcasters } from './log/upcasters.js';
export { AppClock, CLOCK_CHANNEL } from './clock/app-clock.js';
export { Installation } from './clock/installation.js';
export type { LogSubscription } from './subscriptions/log-subscription.js';
export { type SubscriptionLag, Subscriptions } from './subscriptions/subscriptions.js';
export { DeadlineSweep, type DueTimer } from './sweep/deadline-sweep.js';
export { type Sweep, Ticker } from './sweep/ticker.js';
export { WorkerPulse } from './sweep/worker-pulse.js';

// mailbox
export { type BatchWork, Mailbox } from './mailbox/mailbox.js';
