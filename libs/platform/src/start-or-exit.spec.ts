import { ConfigFault } from './config/config-fault.js';
import { startFault } from './start-or-exit.js';

describe('a process that cannot start', () => {
  it('names every setting that is at fault', () => {
    expect(startFault(new ConfigFault(['PORT must be a number', 'HOST must be loopback']))).toBe(
      'The settings cannot be used:\n  - PORT must be a number\n  - HOST must be loopback',
    );
  });

  it('says what the system refused, without a stack', () => {
    const taken = Object.assign(new Error('listen EADDRINUSE: address already in use 127.0.0.1:3000'), { syscall: 'listen' });
    expect(startFault(taken)).toBe('The process cannot start: listen EADDRINUSE: address already in use 127.0.0.1:3000');
    expect(startFault(new AggregateError([taken, taken])).split('\n')).toHaveLength(2);
  });

  it('shows where a fault of its own was thrown', () => {
    expect(startFault(new Error('no such thing'))).toMatch(/^The process cannot start: Error: no such thing\n {4}at /);
  });
});
