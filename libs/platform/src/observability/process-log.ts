import { pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/config.js';
import { withoutPersonalData } from './personal-data.js';

const LONGEST_TEXT = 4_000;

/** A fault as it is logged: name, code, message and stack without personal data; never its query, parameters or details. */
function loggedFault(fault: unknown): Readonly<Record<string, string>> {
  if (!(fault instanceof Error)) return { message: shown(String(fault)) };
  const code: unknown = Reflect.get(fault, 'code');
  return {
    name: fault.name,
    ...(typeof code === 'string' ? { code } : {}),
    message: shown(fault.message),
    ...(fault.stack === undefined ? {} : { stack: shown(fault.stack) }),
    ...(fault.cause instanceof Error ? { cause: shown(fault.cause.message) } : {}),
  };
}

/** A JSON line per entry, to standard output unless another destination is given. */
export function processLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { fault: loggedFault, err: loggedFault },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function shown(text: string): string {
  return withoutPersonalData(text).slice(0, LONGEST_TEXT);
}
