import { instant } from '#kernel';
import {
  type ConcernStanding,
  type DecisionStanding,
  isConcernDue,
  isDecisionDue,
  isInvitationDue,
  isPartyHearingDue,
  type PartyHearingStanding,
  type RoundStanding,
} from './still-due.policy.js';

const CLOSES = instant('2026-03-10T22:59:59.999Z');
const SEAT = { holder: 'm-1', disqualified: false, deputy: undefined };
const ROUND: RoundStanding = { round: 1, closesAt: CLOSES, closed: undefined, seats: [SEAT] };
const DISPATCH = { dispatchId: 'x-1', decisionId: 'd-1', channel: 'mail', confirmedAt: undefined } as const;
const DECIDED: DecisionStanding = { status: 'decided', decision: { decisionId: 'd-1' }, dispatches: [DISPATCH] };

describe('an invitation', () => {
  const isDue = (change: Partial<RoundStanding>, now = CLOSES, ...later: readonly RoundStanding[]): boolean =>
    isInvitationDue('m-1', 1, [{ ...ROUND, ...change }, ...later], now);

  it('is due to the last millisecond of its hearing, and not after', () => {
    expect(isDue({}, CLOSES)).toBe(true);
    expect(isDue({}, instant('2026-03-10T23:00:00.000Z'))).toBe(false);
  });

  it('is no longer due when the hearing is closed, or another round has opened', () => {
    expect(isDue({ closed: { cause: 'secretariat' } })).toBe(false);
    expect(isDue({ closed: { cause: 'secretariat' } }, CLOSES, { ...ROUND, round: 2 })).toBe(false);
    expect(isInvitationDue('m-1', 1, [], CLOSES)).toBe(false);
  });

  it('is not due to a member without a ballot: disqualified, replaced by a deputy, or not seated', () => {
    expect(isDue({ seats: [{ ...SEAT, disqualified: true }] })).toBe(false);
    expect(isDue({ seats: [{ ...SEAT, deputy: 'm-9' }] })).toBe(false);
    expect(isDue({ seats: [{ ...SEAT, holder: 'm-2' }] })).toBe(false);
    expect(isDue({ seats: [{ ...SEAT, disqualified: true }, SEAT] })).toBe(true);
  });

  it('is due to the deputy called in, for a member who is disqualified or only absent', () => {
    const deputised = { ...SEAT, holder: 'm-9', deputy: 'm-1' };
    expect(isDue({ seats: [deputised] })).toBe(true);
    expect(isDue({ seats: [{ ...deputised, disqualified: true }] })).toBe(true);
    expect(isDue({ seats: [{ ...SEAT, holder: 'm-9', disqualified: true }] })).toBe(false);
  });
});

describe('word to whom a case concerns', () => {
  const CONCERNING: ConcernStanding = { status: 'ready', sender: { principal: 'company:99001003' }, readers: ['municipality:851'] };
  const isDue = (change: Partial<ConcernStanding>): boolean => isConcernDue('municipality:851', { ...CONCERNING, ...change });

  it.each([
    ['ready', true],
    ['incomplete', true],
    ['in-hearing', true],
    ['decided', true],
    ['closed', true],
    ['withdrawn', false],
    ['misdirected', false],
  ])('in a case that is %s is due: %s', (status, due) => {
    expect(isDue({ status })).toBe(due);
  });

  it('is no longer due when the case concerns others', () => {
    expect(isDue({ readers: ['municipality:840'] })).toBe(false);
    expect(isDue({ readers: [] })).toBe(false);
  });

  it('is not due to the sender', () => {
    expect(isDue({ sender: { principal: 'municipality:851' } })).toBe(false);
  });
});

describe('news of a decision', () => {
  const isDue = (change: Partial<DecisionStanding>): boolean => isDecisionDue('x-1', { ...DECIDED, ...change });

  it.each([
    ['decided', true],
    ['notified', true],
    ['closed', true],
    ['ready', false],
    ['in-hearing', false],
    ['withdrawn', false],
  ])('in a case that is %s is due: %s', (status, due) => {
    expect(isDue({ status })).toBe(due);
  });

  it('is no longer due when another decision has replaced it', () => {
    expect(isDue({ decision: { decisionId: 'd-2' } })).toBe(false);
  });

  it('is no longer due once somebody has confirmed it', () => {
    expect(isDue({ dispatches: [{ ...DISPATCH, confirmedAt: CLOSES }] })).toBe(false);
    expect(isDue({ dispatches: [] })).toBe(false);
  });

  it('by letter is due even then, for the letter is part of the case, but not when the decision stands no more', () => {
    const letter = { ...DISPATCH, channel: 'letter', confirmedAt: CLOSES } as const;
    expect(isDue({ dispatches: [letter] })).toBe(true);
    expect(isDue({ dispatches: [letter], status: 'closed' })).toBe(true);
    expect(isDue({ dispatches: [letter], status: 'ready' })).toBe(false);
    expect(isDue({ dispatches: [letter], decision: { decisionId: 'd-2' } })).toBe(false);
  });
});

describe('word of a party hearing', () => {
  const OPENED = instant('2026-03-03T09:00:00.000Z');
  const MAIL = { dispatchId: 'x-1', decisionId: undefined, channel: 'mail', confirmedAt: undefined } as const;
  const STANDING = { status: 'ready', dispatches: [MAIL], partyHearings: [{ openedAt: OPENED, answer: undefined }] };
  const isDue = (change: Partial<PartyHearingStanding>): boolean => isPartyHearingDue('x-1', OPENED, { ...STANDING, ...change });

  it.each([
    ['ready', true],
    ['incomplete', true],
    ['in-hearing', true],
    ['heard', true],
    ['at-meeting', true],
    ['decided', false],
    ['withdrawn', false],
  ])('in a case that is %s is due: %s', (status, due) => {
    expect(isDue({ status })).toBe(due);
  });

  it('by mail is no longer due when it is confirmed, or the party has answered', () => {
    expect(isDue({ dispatches: [{ ...MAIL, confirmedAt: CLOSES }] })).toBe(false);
    expect(isDue({ partyHearings: [{ openedAt: OPENED, answer: {} }] })).toBe(false);
    expect(
      isDue({
        partyHearings: [
          { openedAt: OPENED, answer: undefined },
          { openedAt: CLOSES, answer: {} },
        ],
      }),
    ).toBe(true);
  });

  it('by letter is due even then: it is part of the case', () => {
    expect(isDue({ dispatches: [{ ...MAIL, channel: 'letter', confirmedAt: CLOSES }] })).toBe(true);
    expect(isDue({ dispatches: [{ ...MAIL, channel: 'letter' }], partyHearings: [{ openedAt: OPENED, answer: {} }] })).toBe(true);
  });

  it('is due to nobody the case does not owe it', () => {
    expect(isDue({ dispatches: [{ ...MAIL, dispatchId: 'x-2' }] })).toBe(false);
  });
});
