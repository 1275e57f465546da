import { Injectable } from '@nestjs/common';
import { Histogram, Registry } from 'prom-client';

const COMMAND_SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const REQUEST_SECONDS = [0.005, 0.025, 0.1, 0.25, 1, 2.5, 10];

/** What this process measures of itself; labels are codes and patterns, never ids. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly commands = new Histogram({
    name: 'sagsudvalg_command_seconds',
    help: 'Time from a command to its answer',
    labelNames: ['command', 'outcome'],
    buckets: COMMAND_SECONDS,
    registers: [this.registry],
  });

  private readonly requests = new Histogram({
    name: 'sagsudvalg_http_request_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: REQUEST_SECONDS,
    registers: [this.registry],
  });

  /** Starts the time of a command; call the answer with the outcome (`done`, `refused`, …) when it ends. */
  startCommand(command: string): (outcome: string) => void {
    const end = this.commands.startTimer({ command });
    return (outcome) => void end({ outcome });
  }

  /** Counts a request by its route's pattern. */
  requestDone(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }
}
