import { caseAfter, CLOSED_AT, event, HISTORY, RECEIVED_AT } from '../../../../test/support/case-builders.js';
import { registerLineOf, timersOf } from './register.projection.js';

describe('the register line of a case', () => {
  it('holds what lists sort, filter and search by', () => {
    expect(registerLineOf(caseAfter(...HISTORY['in-hearing'], event.assigned()))).toMatchObject({
      number: 'NJ-2026-000001',
      caseType: 'toy',
      status: 'in-hearing',
      open: true,
      sender: 'company:11111111',
      subject: 'Togbane',
      municipalities: ['851'],
      assignee: 'user-7',
      receivedAt: RECEIVED_AT,
      dueAt: '2026-03-10T22:59:59.999Z',
      words: 'NJ-2026-000001 Togbane Træ ApS',
    });
  });

  it('names the audience', () => {
    expect(registerLineOf(caseAfter(...HISTORY.ready)).audience).toEqual(['council:nj', 'company:11111111']);
  });

  it.each(['closed', 'withdrawn', 'misdirected'] as const)('is not open once %s', (state) => {
    expect(registerLineOf(caseAfter(...HISTORY[state]))).toMatchObject({ open: false, dueAt: undefined });
  });

  it('holds no personal data', () => {
    expect(JSON.stringify(registerLineOf(caseAfter(...HISTORY.ready)))).not.toContain('Ida');
  });
});

describe('the timers of a case', () => {
  it('are the close of its hearing, one second after its last moment', () => {
    expect(timersOf(caseAfter(...HISTORY['in-hearing']))).toEqual([{ kind: 'hearing-close', dueAt: CLOSED_AT }]);
  });

  it.each(['ready', 'heard', 'at-meeting', 'decided', 'withdrawn'] as const)('are none when %s', (state) => {
    expect(timersOf(caseAfter(...HISTORY[state]))).toEqual([]);
  });
});
