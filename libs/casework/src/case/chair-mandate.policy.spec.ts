import { day, instant } from '#kernel';
import { LATER } from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import { isWithinMandate } from './chair-mandate.policy.js';

const repealedFrom = (from: string, key = 'chair-mandate.toy') => ({ settings: [{ key, value: false, from: day(from) }] });

describe('a decision by the chair’s mandate', () => {
  it('is within it unless the council has said otherwise', () => {
    expect(isWithinMandate(command.decide(LATER, 'chair-mandate'), toyType)).toBe(true);
  });

  it.each([
    ['2026-03-11T22:59:59.999Z', true],
    ['2026-03-11T23:00:00.000Z', false],
  ])('at %s, about the midnight in Copenhagen from which there is none, is %s', (at, isWithin) => {
    expect(isWithinMandate(command.decide(instant(at), 'chair-mandate', repealedFrom('2026-03-12')), toyType)).toBe(isWithin);
  });

  it('is within it when it is given again', () => {
    const settings = [...repealedFrom('2026-01-01').settings, { key: 'chair-mandate.toy', value: true, from: day('2026-03-12') }];
    expect(isWithinMandate(command.decide(LATER, 'chair-mandate', { settings }), toyType)).toBe(true);
  });

  it('does not depend on what is settled for other types', () => {
    expect(isWithinMandate(command.decide(LATER, 'chair-mandate', repealedFrom('2026-01-01', 'chair-mandate.other')), toyType)).toBe(true);
  });
});

describe('what is not decided by mandate', () => {
  it.each(['hearing', 'meeting', 'secretariat'] as const)('on the basis %s is none of its business', (basis) => {
    expect(isWithinMandate(command.decide(LATER, basis, repealedFrom('2026-01-01')), toyType)).toBe(true);
  });

  it('is let through', () => {
    expect(isWithinMandate(command.withdraw(LATER), toyType)).toBe(true);
  });
});
