import { caseAfter, event, HASH, HISTORY, SUBMISSION } from '../../../../test/support/case-builders.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { latestHearing } from '../case/case.state.js';
import { awaitedIn, ballotHoldersIn } from './awaited.policy.js';

const hearing = (...events: readonly CaseEvent[]) => {
  const found = latestHearing(caseAfter(...HISTORY['in-hearing'], ...events));
  if (found === undefined) throw new Error('no hearing');
  return found;
};
const members = (letters: string): readonly string[] => Array.from(letters, (letter) => `member-${letter}`);

describe('who is awaited in a hearing', () => {
  it('is everybody at first, and then those who have not answered', () => {
    expect(awaitedIn(hearing())).toEqual(members('abcdefgh'));
    expect(awaitedIn(hearing(event.replied('a', 'approve'), event.replied('d', 'abstain')))).toEqual(members('bcefgh'));
  });

  it('is who has answered what has changed since', () => {
    const lapsed = event.supplemented(SUBMISSION, { contentHash: HASH, material: true });
    expect(awaitedIn(hearing(event.replied('a', 'approve'), lapsed))).toEqual(members('abcdefgh'));
  });

  it('is not who is disqualified, but the deputy who is called in', () => {
    expect(awaitedIn(hearing(event.declared('a')))).toEqual(members('bcdefgh'));
    expect(awaitedIn(hearing(event.declared('a'), event.deputyCalled('a', 'deputy-a')))).toEqual(['deputy-a', ...members('bcdefgh')]);
  });

  it('is nobody who may not answer, whoever has', () => {
    expect(ballotHoldersIn(hearing(event.replied('b', 'approve'), event.declared('a')))).toEqual(members('bcdefgh'));
    expect(ballotHoldersIn(hearing(event.deputyCalled('a', 'deputy-a')))).toEqual(['deputy-a', ...members('bcdefgh')]);
  });
});
