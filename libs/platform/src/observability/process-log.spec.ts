import { Logger } from '@nestjs/common';
import { readConfig } from '../config/read-config.js';
import { AppLog } from './app-log.js';
import { processLog } from './process-log.js';

function written(use: (log: ReturnType<typeof processLog>) => void): Record<string, unknown> {
  const lines: string[] = [];
  use(processLog('info', { write: (line) => void lines.push(line) }));
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0] ?? '') as Record<string, unknown>;
}

describe('the log', () => {
  it('is one JSON object a line, with a word for the level and a moment in UTC', () => {
    const line = written((log) => log.info({ context: 'http', status: 200 }, 'request'));
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T[\d:.]{12}Z$/) as string,
      context: 'http',
      status: 200,
      msg: 'request',
    });
  });

  it('tells of a fault what it is and where, and not what was asked for', () => {
    const fault = Object.assign(new Error('duplicate key for borger@example.org'), {
      code: '23505',
      detail: 'Key (name)=(Åse Holm) already exists.',
      parameters: ['Åse Holm'],
      query: 'insert into people values ($1)',
    });
    const line = written((log) => log.error({ fault }, 'failed'));
    expect(line['fault']).toMatchObject({ name: 'Error', code: '23505', message: 'duplicate key for ***' });
    expect(JSON.stringify(line)).toContain('process-log.spec');
    expect(JSON.stringify(line)).not.toMatch(/Holm|insert into|example\.org/);
  });

  it('is silent when asked to be', () => {
    const lines: string[] = [];
    processLog('silent', { write: (line) => void lines.push(line) }).fatal('nobody hears');
    expect(lines).toEqual([]);
  });
});

describe('the log behind Nest', () => {
  it('can be written to in every way that Nest does', () => {
    const log = new AppLog(readConfig({ LOG_LEVEL: 'silent' }));
    const logger = new Logger('a context');
    Logger.overrideLogger(log);
    expect(() => {
      logger.log('text');
      logger.warn('text', new Error('fault').stack);
      logger.error(new Error('fault'));
      logger.error({ msg: 'text', fault: new Error('fault') });
      logger.fatal('text');
      logger.debug(undefined);
      logger.verbose(null);
    }).not.toThrow();
  });
});
