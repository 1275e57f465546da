import type { Instant } from '#kernel';
import { instant } from '#kernel';
import { specify } from '#kernel/testing';
import { caseAfter, CLOSES_AT, event, HISTORY, LATER } from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { caseDecider } from '../case/case.decider.js';

const toy = specify(caseDecider(toyType));
const ONE_MS_LATE = instant('2026-03-10T23:00:00.000Z');
const IN_TIME = instant('2026-03-05T12:00:00.000Z');
const OPEN = HISTORY['in-hearing'];

describe('an extension of a hearing', () => {
  const extending = (at: Instant, closesAt: Instant) => toy.given(...OPEN).when(command.extendHearing(at, closesAt));

  it('must be later than the deadline it moves', () => {
    extending(IN_TIME, CLOSES_AT).thenRejects('hearing-too-short');
    extending(IN_TIME, ONE_MS_LATE).then({ type: 'HearingExtended', at: IN_TIME, data: { closesAt: ONE_MS_LATE, reason: 'Ferie' } });
  });

  it('comes in time to the last moment', () => {
    extending(CLOSES_AT, instant('2026-03-12T22:59:59.999Z')).thenTypes('HearingExtended');
    extending(ONE_MS_LATE, instant('2026-03-12T22:59:59.999Z')).thenRejects('hearing-is-closed');
  });

  it('lets replies come until the new deadline, and the sweep waits for it', () => {
    const extended = [...OPEN, event.hearingExtended(instant('2026-03-12T22:59:59.999Z'))];
    toy
      .given(...extended)
      .when(command.reply(ONE_MS_LATE))
      .thenTypes('HearingReplyGiven');
    toy
      .given(...extended)
      .when(command.expireHearing(instant('2026-03-11T12:00:00.000Z')))
      .thenNothing();
  });
});

describe('a reply to a hearing', () => {
  const replying = (at: Instant, data: Parameters<typeof command.reply>[1] = {}, cast: readonly CaseEvent[] = []) =>
    toy.given(...OPEN, ...cast).when(command.reply(at, data));

  it('goes on record for the seat', () =>
    replying(IN_TIME, { answer: 'approve-with-remark', remark: 'Godt', minorityStatement: 'Vi ser anderledes på det.' }).then({
      type: 'HearingReplyGiven',
      at: IN_TIME,
      data: {
        round: 1,
        seatId: 'seat-a',
        memberId: 'member-a',
        answer: 'approve-with-remark',
        remark: 'Godt',
        minorityStatement: 'Vi ser anderledes på det.',
        contentHash: 'a'.repeat(64),
        handedOn: undefined,
      },
    }));

  it('is taken in the last moment', () => {
    replying(CLOSES_AT).thenTypes('HearingReplyGiven');
  });

  it('is refused one millisecond after the deadline, with every timer stopped', () =>
    replying(ONE_MS_LATE).thenRejects('hearing-is-closed'));

  it('may be changed until the deadline', () => {
    replying(CLOSES_AT, { answer: 'object' }, [event.replied('a', 'approve')]).thenTypes('HearingReplyGiven');
  });

  it('is refused from whom the hearing does not know', () =>
    replying(IN_TIME, { memberId: 'member-x' }).thenRejects('not-a-hearing-member'));

  it('is refused from a disqualified member, and taken again once ruled eligible', () => {
    replying(IN_TIME, {}, [event.declared('a')]).thenRejects('not-a-hearing-member');
    replying(IN_TIME, {}, [event.declared('a'), event.ruled('a', false)]).thenTypes('HearingReplyGiven');
  });

  it('is given by the deputy called in, and then not by the member', () => {
    const called = [event.declared('a'), event.deputyCalled('a', 'deputy-a')];
    replying(IN_TIME, { memberId: 'deputy-a' }, called).thenTypes('HearingReplyGiven');
    replying(IN_TIME, { memberId: 'member-a' }, called).thenRejects('not-a-hearing-member');
    replying(IN_TIME, { memberId: 'deputy-a' }).thenRejects('not-a-hearing-member');
  });

  it('is refused when it was given to something else, and told what stands now', () => {
    replying(IN_TIME, { contentHash: 'b'.repeat(64) }).thenRejects('content-changed');
    const refusal = caseDecider(toyType).decide(command.reply(IN_TIME, { contentHash: '' }), caseAfter(...OPEN));
    expect(refusal).toMatchObject({ rejection: { data: { contentHash: 'a'.repeat(64) } } });
  });

  it('that is late is too late whoever gives it', () =>
    replying(ONE_MS_LATE, { memberId: 'member-x', contentHash: '' }).thenRejects('hearing-is-closed'));
});

describe('a case referred to a meeting', () => {
  const referred: CaseEvent = { ...event.referred(), at: IN_TIME };

  it('ends a hearing under way, silence counting as absence', () =>
    toy
      .given(...OPEN)
      .when(command.referToMeeting(IN_TIME))
      .then(
        {
          type: 'HearingClosed',
          at: IN_TIME,
          data: { round: 1, cause: 'referred-to-meeting', reason: 'Principiel', outcome: 'no-quorum', handedOn: undefined },
        },
        referred,
      ));

  it('after the last moment finds the hearing ended by its deadline', () => {
    const [closed] = toy
      .given(...OPEN)
      .when(command.referToMeeting(LATER))
      .thenTypes('HearingClosed', 'CaseReferredToMeeting');
    expect(closed).toMatchObject({ data: { cause: 'deadline', outcome: 'approved' } });
  });

  it('needs no hearing', () =>
    toy
      .given(...HISTORY.ready)
      .when(command.referToMeeting(IN_TIME))
      .then(referred));
});
