import { parsePostmasterPid } from './postmaster-pid.js';

const WHOLE = ['4711', '/data/postgres-18', '1795000000', '41287', '', '127.0.0.1', '  1234567   98304', 'ready   ', ''];

describe('a postmaster.pid file', () => {
  it('tells process, port and readiness', () => {
    expect(parsePostmasterPid(WHOLE.join('\n'))).toEqual({ pid: 4711, port: 41287, ready: true });
  });

  it.each(['starting', 'stopping', 'standby '])('is not ready while it says %s', (status) => {
    expect(parsePostmasterPid(WHOLE.with(7, status).join('\n')).ready).toBe(false);
  });

  it('is not ready while the server has not written all of it', () => {
    expect(parsePostmasterPid(WHOLE.slice(0, 7).join('\n'))).toEqual({ pid: 4711, port: 41287, ready: false });
  });

  it('names no process when it is empty', () => {
    expect(parsePostmasterPid('')).toEqual({ pid: 0, port: 0, ready: false });
  });
});
