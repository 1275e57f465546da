import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AppClock } from './clock/app-clock.js';
import { Installation } from './clock/installation.js';
import { Config } from './config/config.js';
import { Database } from './database/database.js';
import { LastRequests } from './last-requests.js';
import { EventStore } from './log/event-store.js';
import { Upcasters } from './log/upcasters.js';
import { AppLog } from './observability/app-log.js';
import { LiveFigures } from './observability/live-figures.js';
import { Metrics } from './observability/metrics.js';
import { Readiness } from './observability/readiness.js';
import { RequestLog } from './observability/request-log.js';
import { KnownRoutes } from './problems/known-routes.js';
import { ProblemFilter } from './problems/problem-filter.js';
import { Queues } from './queues/queues.js';
import { Shutdown } from './shutdown.js';
import { Subscriptions } from './subscriptions/subscriptions.js';
import { DeadlineSweep } from './sweep/deadline-sweep.js';
import { TimerWork } from './sweep/timer-work.js';
import { Ticker } from './sweep/ticker.js';
import { WorkerPulse } from './sweep/worker-pulse.js';

const DATABASE_AND_LOG = [Database, Upcasters, EventStore, AppClock, Installation];
const WORK = [Queues, Subscriptions, Ticker, DeadlineSweep, TimerWork, WorkerPulse];
const OBSERVATION = [AppLog, Metrics, LiveFigures, Readiness];
const HTTP = [KnownRoutes, RequestLog, { provide: APP_FILTER, useClass: ProblemFilter }];

/** Everything below the rules: database, log, clock, queues, problems, observation. Import it once, in the root module. */
@Global()
@Module({})
export class PlatformModule {
  /** The module with the settings of this process; call `enableShutdownHooks` on the application for a shutdown in order. */
  static forRoot(config: Config): DynamicModule {
    const injectable = [{ provide: Config, useValue: config }, ...DATABASE_AND_LOG, ...WORK, ...OBSERVATION];
    return { module: PlatformModule, providers: [...injectable, ...HTTP, LastRequests, Shutdown], exports: injectable };
  }
}
