import { day } from '#kernel';
import { specify } from '#kernel/testing';
import { RECEIVED_AT } from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import { caseDecider } from './case.decider.js';

const toy = specify(caseDecider(toyType));

describe('the nature of a case', () => {
  it.each([
    ['by its type, the day before the council has settled it otherwise', '2026-03-03', 'opinion'],
    ['by the council, from the day on which that begins', '2026-03-02', 'decision'],
  ])('is settled for the day the case comes: %s', (_, from, legalNature) => {
    const settings = [{ key: 'legal-nature.toy', value: 'decision', from: day(from) }];
    const submit = command.submit(RECEIVED_AT, { facts: { earlier: [], extraClosedDays: [], settings } });
    const [received] = toy.given().when(submit).thenTypes('CaseReceived', 'CaseAssessed');
    expect(received).toMatchObject({ data: { legalNature } });
  });
});
