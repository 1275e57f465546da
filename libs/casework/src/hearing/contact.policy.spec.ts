import type { Instant, Json } from '#kernel';
import { day, FIRST_DAY, instant } from '#kernel';
import { caseAfter, CLOSES_AT, event, HISTORY, OPENED_AT, seats } from '../../../../test/support/case-builders.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { latestHearing, outOf } from '../case/case.state.js';
import { contactFrom, type ContactGiven, seatsToContact } from './contact.policy.js';

/** Monday the 9th of March at eight, the last working day before the day on which the hearing closes. */
const REMINDED_AT = instant('2026-03-09T07:00:00.000Z');
const NOTHING: ContactGiven = { settings: [], closedDays: [], seatTerms: undefined };

const opened = (closesAt: Instant = CLOSES_AT, silence: 'contact' | 'consent' = 'contact') =>
  [...HISTORY.ready, event.hearingOpened({ closesAt, rule: { silence } })] as const;
const hearingAfter = (...events: readonly CaseEvent[]) => {
  const hearing = latestHearing(caseAfter(...events));
  if (hearing === undefined) throw new Error('no hearing');
  return hearing;
};
const settled = (key: string, value: Json, from = FIRST_DAY): ContactGiven => ({ ...NOTHING, settings: [{ key, value, from }] });

describe('the moment from which silent members are contacted', () => {
  const from = (given: ContactGiven, closesAt = CLOSES_AT) => contactFrom(hearingAfter(...opened(closesAt)), given);

  it('is when they are reminded', () => {
    expect(from(NOTHING)).toBe(REMINDED_AT);
    expect(from(settled('hearing-reminder-days', 2))).toBe('2026-03-06T07:00:00.000Z');
    expect(from(settled('hearing-reminder-hour', 10))).toBe('2026-03-09T09:00:00.000Z');
    expect(from({ ...NOTHING, closedDays: [day('2026-03-09')] })).toBe('2026-03-06T07:00:00.000Z');
  });

  it('goes by what was settled on the day the hearing opened', () => {
    expect(from(settled('hearing-reminder-days', 2, day('2026-03-03')))).toBe('2026-03-06T07:00:00.000Z');
    expect(from(settled('hearing-reminder-days', 2, day('2026-03-04')))).toBe(REMINDED_AT);
  });

  it('is the opening where the reminder would come before it, after the last moment, or never', () => {
    expect(from(settled('hearing-reminder-days', 10))).toBe(OPENED_AT);
    expect(from(settled('hearing-reminder-days', 0), instant('2026-03-10T07:00:00.000Z'))).toBe(OPENED_AT);
    expect(from(settled('hearing-reminder-days', 0), instant('2026-03-10T07:00:00.001Z'))).toBe('2026-03-10T07:00:00.000Z');
    expect(from(settled('hearing-reminder-days', 'off'))).toBe(OPENED_AT);
  });
});

describe('the seats to contact', () => {
  const listed = (at: Instant, history: readonly CaseEvent[] = opened(), given = NOTHING) => {
    const state = caseAfter(...history);
    return seatsToContact(hearingAfter(...history), outOf(state), at, given)
      .map(({ seatId }) => seatId.slice(-1))
      .join('');
  };

  it('are all that are silent, from that moment to the last', () => {
    expect(listed(instant('2026-03-09T06:59:59.999Z'))).toBe('');
    expect(listed(REMINDED_AT)).toBe('abcdefgh');
    expect(listed(CLOSES_AT)).toBe('abcdefgh');
    expect(listed(instant('2026-03-10T23:00:00.000Z'))).toBe('');
  });

  it('are not those that have answered or are out, but those whose deputy is silent', () => {
    const cast = [event.replied('a', 'approve'), event.declared('b'), event.declared('c'), event.deputyCalled('c', 'deputy-c')];
    expect(listed(REMINDED_AT, [...opened(), ...cast, event.contacted('d')])).toBe('cdefgh');
  });

  it('are none under another rule, nor once it is closed', () => {
    expect(listed(REMINDED_AT, opened(CLOSES_AT, 'consent'))).toBe('');
    expect(listed(REMINDED_AT, [...opened(), event.hearingClosed('no-quorum', 'secretariat')])).toBe('');
  });

  it('are those held that day', () => {
    const seatTerms = seats().map(({ seatId, holder }) => ({
      ...{ seatId, holder, deputyOf: undefined, from: FIRST_DAY },
      to: seatId === 'seat-h' ? day('2026-03-08') : undefined,
    }));
    expect(listed(REMINDED_AT, opened(), { ...NOTHING, seatTerms })).toBe('abcdefg');
  });
});
