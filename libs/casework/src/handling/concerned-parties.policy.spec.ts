import { caseAfter, event, HISTORY, SUBMISSION } from '../../../../test/support/case-builders.js';
import type { CaseState } from '../case/case.state.js';
import { concernedParties } from './concerned-parties.policy.js';

const of = (party: string | undefined, title = 'Togbane'): CaseState =>
  caseAfter(event.received({ ...SUBMISSION, title }, 'opinion', { party }), event.assessed());
const now = (state: CaseState, status: CaseState['status']): CaseState => ({ ...state, status });
const unread = (...parties: readonly string[]) => parties.map((party) => ({ party, seen: undefined }));

describe('the parties that a change of a case concerns', () => {
  it.each<[string, CaseState | undefined, CaseState, readonly string[]]>([
    ['its party when it comes', undefined, of('1'), ['1']],
    ['none when it has no party', undefined, of(undefined), []],
    ['none when it comes only to be misdirected', undefined, now(of('1'), 'misdirected'), []],
    ['none when it says the same', of('1'), now(of('1'), 'in-hearing'), []],
    ['its party when it says something else', of('1'), of('1', 'Togbane II'), ['1']],
    ['both when it becomes another party’s', of('1'), of('2'), ['1', '2']],
    ['the one it leaves', of('1'), of(undefined), ['1']],
    ['the one it comes to', of(undefined), of('1'), ['1']],
    ['its party when it is withdrawn', of('1'), now(of('1'), 'withdrawn'), ['1']],
    ['its party when it is misdirected', of('1'), now(of('1'), 'misdirected'), ['1']],
    ['its party when it is taken up again after that', now(of('1'), 'withdrawn'), of('1'), ['1']],
    ['none when it is taken up again after a decision', now(of('1'), 'decided'), of('1'), []],
  ])('are %s', (_, before, after, parties) => {
    expect(concernedParties(before, after, [])).toEqual(unread(...parties));
  });

  it('are those that were read too, each once and at the version read', () => {
    const read = [
      { party: '2', version: 7, cases: [] },
      { party: '3', version: 0, cases: [] },
    ];
    expect(concernedParties(of('1'), of('2'), read)).toEqual([
      { party: '2', seen: 7 },
      { party: '3', seen: 0 },
      { party: '1', seen: undefined },
    ]);
  });

  it('are none for a case of a type that names no party, whatever becomes of it', () => {
    const { ready, ...later } = HISTORY;
    for (const history of Object.values(later)) expect(concernedParties(caseAfter(...ready), caseAfter(...history), [])).toEqual([]);
  });
});
