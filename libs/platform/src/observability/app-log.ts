import { Injectable, type LoggerService } from '@nestjs/common';
import type { Logger } from 'pino';
import { Config } from '../config/config.js';
import { withoutPersonalData } from './personal-data.js';
import { processLog } from './process-log.js';

type Level = 'debug' | 'error' | 'fatal' | 'info' | 'trace' | 'warn';

/** Parts of Nest that tell of every route and module at each start. */
const TALKATIVE: ReadonlySet<unknown> = new Set(['NestFactory', 'InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestApplication']);

/**
 * What Nest's `Logger` writes through: give it to `app.useLogger`. An entry is a text, an Error, or an object of fields
 * with its text in `msg` and its Error in `fault`; the last further argument is the context.
 */
@Injectable()
export class AppLog implements LoggerService {
  readonly lines: Logger;

  constructor(config: Config) {
    this.lines = processLog(config.logLevel);
  }

  log(message: unknown, ...more: unknown[]): void {
    this.write(TALKATIVE.has(more.at(-1)) ? 'debug' : 'info', message, more);
  }

  warn(message: unknown, ...more: unknown[]): void {
    this.write('warn', message, more);
  }

  error(message: unknown, ...more: unknown[]): void {
    this.write('error', message, more);
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.write('fatal', message, more);
  }

  debug(message: unknown, ...more: unknown[]): void {
    this.write('debug', message, more);
  }

  verbose(message: unknown, ...more: unknown[]): void {
    this.write('trace', message, more);
  }

  private write(level: Level, message: unknown, more: readonly unknown[]): void {
    const [context, ...others] = [...more].reverse();
    this.lines[level](entryOf(message, typeof context === 'string' ? context : undefined, others));
  }
}

/** A stack that Nest gives as a text of its own is kept with the entry. */
function entryOf(message: unknown, context: string | undefined, others: readonly unknown[]): object {
  const named = context === undefined ? {} : { context };
  const stack = others.find((other) => typeof other === 'string' && other.includes('\n    at '));
  const traced = typeof stack === 'string' ? { stack: withoutPersonalData(stack) } : {};
  if (message instanceof Error) return { ...named, msg: withoutPersonalData(message.message), fault: message };
  if (typeof message === 'object' && message !== null) return { ...named, ...message };
  return { ...named, ...traced, msg: withoutPersonalData(String(message)) };
}
