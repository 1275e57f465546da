// database, log, clock, subscriptions, sweep
export { Database } from './database/database.js';
export { type MigrationClass, migrate } from './database/migrate.js';
export type { Statement, Tx } from './database/tx.js';
export { appendParameters, appendPlaceholders } from './log/append-parameters.js';
export { type Appended, EventStore, type KeptAnswer, LOG_CHANNEL, type Until, outcomeOf } from './log/event-store.js';
export type { AnsweredRequest, Append, EventMeta, LoggedEvent, NewEvent, PersonalData, Timer } from './log/events.js';
export { isFeedPosition } from './log/feed-position.js';
export { type UnwritableFault, refuseUnwritable } from './log/unwritable.js';
export { type Upcast, Upcasters } from './log/upcasters.js';
export { AppClock } from './clock/app-clock.js';
export { Installation } from './clock/installation.js';
export type { LogSubscription } from './subscriptions/log-subscription.js';
export { type SubscriptionLag, Subscriptions } from './subscriptions/subscriptions.js';
export { DeadlineSweep, type DueTimer } from './sweep/deadline-sweep.js';
export { type Sweep, Ticker } from './sweep/ticker.js';
export { type TimerHandler, TimerWork } from './sweep/timer-work.js';

// mailbox
export { type BatchWork, Mailbox } from './mailbox/mailbox.js';

// config, queues, problems, observability, module
export { Config, type LogLevel, type OidcSettings, type Settings } from './config/config.js';
export { printable } from './config/printable.js';
export { ConfigFault } from './config/config-fault.js';
export { readConfig } from './config/read-config.js';
export { DEFAULT_RETRIES, type Retries } from './queues/job-options.js';
export { JOB_STATES, type JobFilter, type JobState, type JobView, type NewJob, type QueueOverview } from './queues/job.js';
export { PoisonedJob } from './queues/poisoned-job.js';
export { QUEUE_NAMES, type QueueName } from './queues/queue-name.js';
export { QUEUE_RETRIES, Queues } from './queues/queues.js';
export { type FieldError, ProblemException, type ProblemParts } from './problems/problem-exception.js';
export type { ProblemBody } from './problems/problem-body.js';
export { problemOf } from './problems/problem-of.js';
export { problemText } from './problems/problem-texts.js';
export { serverOptions } from './problems/server-options.js';
export { sendStrictHeaders } from './problems/strict-headers.js';
export { UnavailableFault } from './problems/unavailable-fault.js';
export { AppLog } from './observability/app-log.js';
export { HealthController } from './observability/health.controller.js';
export { LiveFigures } from './observability/live-figures.js';
export { type MetricsServer, startMetricsServer } from './observability/metrics-server.js';
export { Metrics } from './observability/metrics.js';
export { MetricsController } from './observability/metrics.controller.js';
export { Readiness } from './observability/readiness.js';
export { PlatformModule } from './platform.module.js';
export { startOrExit } from './start-or-exit.js';
export { failpoint } from './failpoint.js';
export { newId } from './new-id.js';

// embedded PostgreSQL
export { type EmbeddedPostgres, type EmbeddedPostgresOptions, startEmbeddedPostgres } from './embedded-postgres/embedded-postgres.js';
export { keepEmbeddedPostgres } from './embedded-postgres/keeping.js';

// verification, rebuild, backup
export { digestLine } from './verification/heads.js';
export { faultLine } from './verification/log-fault.js';
export { type Verification, verifyLog } from './verification/verify-log.js';
export { rebuildReadModels, type RebuildReport } from './rebuild/rebuild.js';
export type { ReadModel, RebuildCount, RebuildDesk } from './rebuild/read-model.js';
export type { FoldedStream, StreamModel } from './rebuild/stream-model.js';
export { StreamReadModels } from './rebuild/stream-read-models.js';
export { backUp } from './backup/backup.js';
export { restore } from './backup/restore.js';
