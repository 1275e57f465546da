import { day, instant } from '#kernel';
import { specify } from '#kernel/testing';
import { caseAfter, CLOSES_AT, event, HASH, HISTORY, seats, SUBMISSION } from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import { caseDecider } from '../case/case.decider.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { latestHearing } from '../case/case.state.js';
import { contactOf } from './hearing.state.js';

const toy = specify(caseDecider(toyType));
const IN_TIME = instant('2026-03-05T12:00:00.000Z');
const OPEN = HISTORY['in-hearing'];

describe('a silent seat that is contacted', () => {
  const contacting = (data: Parameters<typeof command.contact>[1] = {}, cast: readonly CaseEvent[] = [], at = IN_TIME) =>
    toy.given(...OPEN, ...cast).when(command.contact(at, data));

  it('is on record with whom, and what was said', () =>
    contacting().then({
      type: 'SeatContacted',
      at: IN_TIME,
      data: { round: 1, seatId: 'seat-a', memberId: 'member-a', note: 'Lagt en besked.', handedOn: undefined },
    }));

  it('is that of the deputy called in', () => {
    const called = [event.declared('a'), event.deputyCalled('a', 'deputy-a')];
    expect(contacting({}, called).thenTypes('SeatContacted')).toMatchObject([{ data: { memberId: 'deputy-a' } }]);
  });

  it('is that of who holds it that day', () => {
    const others = seats('bcdefgh').map(({ seatId, holder }) => ({
      seatId,
      holder,
      deputyOf: undefined,
      from: day('2026-01-01'),
      to: undefined,
    }));
    const held = (from: string) =>
      contacting({ seatTerms: [...others, { seatId: 'seat-a', holder: 'member-z', deputyOf: undefined, from: day(from), to: undefined }] });
    expect(held('2026-03-05').thenTypes('SeatContacted')).toMatchObject([
      { data: { memberId: 'member-z', handedOn: [{ seatId: 'seat-a', holder: 'member-z' }] } },
    ]);
    held('2026-03-06').thenRejects('no-such-seat');
  });

  it('is one of the hearing, and may answer', () => {
    contacting({ seatId: 'seat-x' }).thenRejects('no-such-seat');
    contacting({}, [event.declared('a')]).thenRejects('no-such-seat');
    contacting({}, [event.declared('a'), event.ruled('a', false)]).thenTypes('SeatContacted');
  });

  it('has not answered what stands', () => {
    contacting({}, [event.replied('a', 'abstain')]).thenRejects('already-answered-for-seat');
    const lapsed = [event.replied('a', 'abstain'), event.supplemented(SUBMISSION, { contentHash: HASH, material: true })];
    contacting({}, lapsed).thenTypes('SeatContacted');
  });

  it('is contacted in time', () => {
    contacting({}, [], CLOSES_AT).thenTypes('SeatContacted');
    contacting({}, [], instant('2026-03-10T23:00:00.000Z')).thenRejects('hearing-is-closed');
  });

  it('may be contacted again, and the last time counts while the same person holds its ballot', () => {
    const first = event.contacted('a');
    const later: CaseEvent = { ...first, at: IN_TIME };
    const contact = (...cast: readonly CaseEvent[]) => {
      const hearing = latestHearing(caseAfter(...OPEN, ...cast));
      const [seat] = hearing?.seats ?? [];
      return hearing && seat && contactOf(hearing, seat)?.at;
    };
    expect([contact(), contact(first), contact(first, later)]).toEqual([undefined, first.at, IN_TIME]);
    expect(contact(first, event.deputyCalled('a', 'deputy-a'))).toBeUndefined();
  });
});
