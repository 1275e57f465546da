import { caseAfter, event, HASH, HISTORY, SUBMISSION } from '../../../../test/support/case-builders.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { latestHearing } from '../case/case.state.js';
import { ballotHolder, isEntitled, replyOf } from './hearing.state.js';

const seatA = (...events: readonly CaseEvent[]) => {
  const hearing = latestHearing(caseAfter(...HISTORY['in-hearing'], ...events));
  const seat = hearing?.seats[0];
  if (hearing === undefined || seat === undefined) throw new Error('no seat');
  return {
    answer: replyOf(hearing, seat)?.answer,
    holder: ballotHolder(seat),
    entitled: isEntitled(seat),
    versions: hearing.replies.length,
  };
};

describe('the reply of a seat', () => {
  it('is none at first', () => {
    expect(seatA(event.replied('b', 'object'))).toEqual({ answer: undefined, holder: 'member-a', entitled: true, versions: 1 });
  });

  it('is the last one given, and every version is kept', () => {
    expect(seatA(event.replied('a', 'approve'), event.replied('a', 'object'))).toMatchObject({ answer: 'object', versions: 2 });
  });

  it('lapses with a material change, and stands with another', () => {
    const lapsed = event.supplemented(SUBMISSION, { contentHash: HASH, material: true });
    const stands = event.supplemented(SUBMISSION, { contentHash: HASH, material: false });
    expect(seatA(event.replied('a', 'approve'), lapsed)).toMatchObject({ answer: undefined, versions: 1 });
    expect(seatA(event.replied('a', 'approve'), stands)).toMatchObject({ answer: 'approve' });
    expect(seatA(event.replied('a', 'approve'), lapsed, event.replied('a', 'object'))).toMatchObject({ answer: 'object', versions: 2 });
  });

  it('is the deputy’s once called in, whether the member is disqualified or only absent', () => {
    const given = [event.replied('a', 'approve'), event.deputyCalled('a', 'deputy-a')];
    expect(seatA(...given)).toMatchObject({ answer: undefined, holder: 'deputy-a', entitled: true });
    expect(seatA(...given, event.replied('a', 'object', 'deputy-a'))).toMatchObject({ answer: 'object' });
    expect(seatA(event.declared('a'), ...given)).toMatchObject({ holder: 'deputy-a', entitled: true });
  });

  it('is none while disqualified, and its own again once ruled eligible', () => {
    const given = [event.replied('a', 'approve'), event.declared('a')];
    expect(seatA(...given)).toMatchObject({ answer: undefined, entitled: false });
    expect(seatA(...given, event.ruled('a', true))).toMatchObject({ answer: undefined, entitled: false });
    expect(seatA(...given, event.ruled('a', false))).toMatchObject({ answer: 'approve', entitled: true });
  });
});
