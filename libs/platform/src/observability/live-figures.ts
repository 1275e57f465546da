import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge } from 'prom-client';
import { Queues } from '../queues/queues.js';
import { within } from '../queues/time-limit.js';
import { Subscriptions } from '../subscriptions/subscriptions.js';
import { WorkerPulse } from '../sweep/worker-pulse.js';
import { Metrics } from './metrics.js';

const ASK_WITHIN_MS = 2_000;

/** The figures that are looked up when they are asked for: queues, subscriptions, the workers' pulse, this process. */
@Injectable()
export class LiveFigures {
  private readonly jobs: Gauge;
  private readonly oldest: Gauge;
  private readonly lagEvents: Gauge;
  private readonly lagSeconds: Gauge;
  private readonly pulseAge: Gauge;

  constructor(
    private readonly metrics: Metrics,
    private readonly queues: Queues,
    private readonly subscriptions: Subscriptions,
    private readonly pulse: WorkerPulse,
  ) {
    this.jobs = this.gauge('queue_jobs', 'Jobs of a queue by state', 'queue', 'state');
    this.oldest = this.gauge('queue_oldest_waiting_seconds', 'Age of the job that has waited longest', 'queue');
    this.lagEvents = this.gauge('subscription_lag_events', 'Events a subscription has not handled', 'subscription');
    this.lagSeconds = this.gauge('subscription_lag_seconds', 'Age of the oldest event a subscription has not handled', 'subscription');
    this.pulseAge = this.gauge('worker_pulse_age_seconds', 'Seconds since any worker ticked');
    collectDefaultMetrics({ register: metrics.registry });
  }

  /** Everything as Prometheus reads it; what cannot be looked up just now is left out. */
  async render(): Promise<string> {
    await Promise.allSettled([this.askQueues(), this.askSubscriptions(), this.askPulse()]);
    return this.metrics.registry.metrics();
  }

  /** The media type of what `render` gives. */
  get mediaType(): string {
    return this.metrics.registry.contentType;
  }

  private async askQueues(): Promise<void> {
    this.jobs.reset();
    this.oldest.reset();
    for (const { name: queue, waiting, active, delayed, failed, oldestWaitingSeconds } of await this.asked(this.queues.overview())) {
      for (const [state, count] of Object.entries({ waiting, active, delayed, failed })) this.jobs.set({ queue, state }, count);
      this.oldest.set({ queue }, oldestWaitingSeconds ?? 0);
    }
  }

  private async askSubscriptions(): Promise<void> {
    this.lagEvents.reset();
    this.lagSeconds.reset();
    for (const { name: subscription, events, seconds } of await this.asked(this.subscriptions.lag())) {
      this.lagEvents.set({ subscription }, events);
      this.lagSeconds.set({ subscription }, seconds);
    }
  }

  private async askPulse(): Promise<void> {
    this.pulseAge.remove();
    const age = await this.asked(this.pulse.workerPulseAge());
    if (age !== undefined) this.pulseAge.set(age);
  }

  private asked<T>(question: Promise<T>): Promise<T> {
    return within(ASK_WITHIN_MS, 'A figure', question);
  }

  private gauge(name: string, help: string, ...labelNames: readonly string[]): Gauge {
    return new Gauge({ name: `sagsudvalg_${name}`, help, labelNames: [...labelNames], registers: [this.metrics.registry] });
  }
}
