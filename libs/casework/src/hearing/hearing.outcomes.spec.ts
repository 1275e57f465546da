import type { HearingRule } from '#kernel';
import fc from 'fast-check';
import { caseAfter, event, HISTORY } from '../../../../test/support/case-builders.js';
import { latestHearing } from '../case/case.state.js';
import type { CaseEvent } from '../case/case-event.state.js';
import type { Answer, ClosingCause } from './hearing-event.state.js';
import { resultOf } from './hearing.outcomes.js';
import type { Hearing } from './hearing.state.js';

/**
 * Ballots of the seats a … h (three DA, three FH, KL, DH), one letter each: A approves, R with a remark, O objects, M asks for
 * a meeting, - abstains, a dot is silent, X is disqualified, D is disqualified and its deputy approves, S its deputy is silent.
 */
const ANSWERS: Readonly<Record<string, Answer>> = {
  A: 'approve',
  R: 'approve-with-remark',
  O: 'object',
  M: 'request-meeting',
  '-': 'abstain',
};

function ballot(letter: string, mark: string): readonly CaseEvent[] {
  const answer = ANSWERS[mark];
  if (answer !== undefined) return [event.replied(letter, answer)];
  if (mark === '.') return [];
  const out = [event.replied(letter, 'object'), event.declared(letter)];
  const called = [...out, event.deputyCalled(letter, `deputy-${letter}`)];
  if (mark === 'D') return [...called, event.replied(letter, 'approve', `deputy-${letter}`)];
  return mark === 'S' ? called : out;
}

function hearing(ballots: string, rule: Partial<HearingRule> = {}): Hearing {
  const cast = Array.from(ballots).flatMap((mark, index) => ballot('abcdefgh'.charAt(index), mark));
  const found = latestHearing(caseAfter(...HISTORY.ready, event.hearingOpened({ rule }), ...cast));
  if (found === undefined) throw new Error('no hearing was opened');
  return found;
}

const result = (ballots: string, rule: Partial<HearingRule> = {}, cause: ClosingCause = 'deadline') =>
  resultOf(hearing(ballots, rule), cause);

describe('a hearing of eight', () => {
  it('with five approvals and three silent under consent is approved, silence recorded as consent for three', () => {
    expect(result('AAAAA...', { silence: 'consent' })).toEqual({
      counted: 8,
      present: 8,
      approvals: 8,
      objections: 0,
      quorum: { needed: 5, met: true },
      sides: null,
      outcome: 'approved',
    });
  });

  it('with four approvals and four silent under abstention lacks its quorum of five', () => {
    expect(result('AAAA....', { silence: 'abstention' })).toMatchObject({
      present: 4,
      quorum: { needed: 5, met: false },
      outcome: 'no-quorum',
    });
  });

  it('with one disqualified, six approvals and an objection counts seven and is objected to', () => {
    expect(result('AAXAAAAO')).toMatchObject({ counted: 7, approvals: 6, objections: 1, outcome: 'objected' });
  });
});

const OUTCOMES: readonly (readonly [string, Partial<HearingRule>, string, string])[] = [
  ['........', {}, 'approved', 'all silent consent'],
  ['A.......', { silence: 'abstention' }, 'no-quorum', 'one present of eight'],
  ['AAAA....', { silence: 'contact' }, 'no-quorum', 'silence under contact is absent'],
  ['AAAAA...', { silence: 'abstention' }, 'approved', 'five of eight are more than half'],
  ['-----...', { silence: 'abstention' }, 'approved', 'abstaining is being present'],
  ['M.......', { silence: 'abstention' }, 'meeting-requested', 'a request goes before the quorum'],
  ['MOOOOOOO', {}, 'meeting-requested', 'a request goes before objections'],
  ['O...X...', { silence: 'abstention' }, 'no-quorum', 'the quorum goes before an objection'],
  ['OAAAAAAA', {}, 'objected', 'one objection is enough'],
  ['RRRRRRRR', {}, 'approved', 'a remark approves'],
  ['OAAAAAAA', { onObjection: 'majority' }, 'approved', 'one against seven'],
  ['OOOOAAAA', { onObjection: 'majority' }, 'objected', 'as many against as for'],
  ['OOOAAAA-', { onObjection: 'majority' }, 'approved', 'three against four'],
  ['OOO.....', { onObjection: 'majority' }, 'approved', 'silence consents: three against five'],
  ['OOO--...', { onObjection: 'majority', silence: 'abstention' }, 'objected', 'three against none'],
  ['-----...', { onObjection: 'majority', silence: 'abstention' }, 'approved', 'none against none is no objection'],
  ['XXXXXXXX', {}, 'no-quorum', 'nobody left'],
  ['AXXXXXXX', {}, 'approved', 'one left, and that one approves'],
  ['DDDDDDDD', {}, 'approved', 'deputies for all'],
  ['SSSSSSSS', { silence: 'abstention' }, 'no-quorum', 'silent deputies'],
];

describe('the outcome of a hearing', () => {
  it.each(OUTCOMES)('of %s under %j is %s: %s', (ballots, rule, outcome) => {
    expect(result(ballots, rule).outcome).toBe(outcome);
  });
});

describe('a hearing closed early', () => {
  it.each(['secretariat', 'referred-to-meeting', 'decided', 'withdrawn'] as const)(
    '(%s) counts silence as absent even under consent',
    (cause) => {
      expect(result('AAAA....', {}, cause)).toMatchObject({ present: 4, approvals: 4, outcome: 'no-quorum' });
      expect(result('AAAAA...', {}, cause)).toMatchObject({ present: 5, approvals: 5, outcome: 'approved' });
    },
  );
});

describe('the quorum', () => {
  it.each([
    ['........', 5],
    ['X.......', 4],
    ['XX......', 4],
    ['XXX.....', 3],
    ['XXXXXXX.', 1],
    ['D.......', 5],
    ['S.......', 5],
  ])('of a majority of %s is %i', (ballots, needed) => {
    expect(result(ballots).quorum.needed).toBe(needed);
  });

  it.each([
    [4, 'AAAA....', 'approved'],
    [5, 'AAAA....', 'no-quorum'],
    [8, 'AAAAAAAA', 'approved'],
    [9, 'AAAAAAAA', 'no-quorum'],
    [8, 'AAAAAAAX', 'no-quorum'],
    [8, 'AAAAAAAD', 'approved'],
  ] as const)('of %i for %s: %s', (quorum, ballots, outcome) => {
    expect(result(ballots, { quorum, silence: 'abstention' }).outcome).toBe(outcome);
  });

  it('above the number entitled is never met, not even by silent consent', () => {
    expect(result('........', { quorum: 9 })).toMatchObject({ present: 8, quorum: { needed: 9, met: false }, outcome: 'no-quorum' });
  });
});

describe('the two sides', () => {
  const sides = { da: 1, fh: 1 };

  it.each([
    ['A..A....', 'approved', 'one answer each'],
    ['-..-....', 'approved', 'abstaining is an answer'],
    ['A.....AA', 'no-quorum', 'none from FH; silence is consent but no answer'],
    ['...AAAAA', 'no-quorum', 'none from DA'],
    ['XXXAAAAA', 'no-quorum', 'a disqualified seat answers nothing'],
    ['DXXAAAAA', 'approved', 'a deputy answers for the side'],
    ['A..O....', 'objected', 'an objection is an answer'],
  ])('of %s: %s (%s)', (ballots, outcome) => {
    expect(result(ballots, { sides }).outcome).toBe(outcome);
  });

  it('are counted each for itself', () => {
    expect(result('AA.A....', { sides: { da: 2, fh: 2 } }).sides).toEqual({
      da: { needed: 2, given: 2, met: true },
      fh: { needed: 2, given: 1, met: false },
    });
  });
});

describe('a seat that comes back', () => {
  const opened = [...HISTORY.ready, event.hearingOpened({ rule: { silence: 'abstention', quorum: 1 } })];
  const answered = [...opened, event.replied('a', 'object'), event.declared('a')];
  const outcomeAfter = (...events: readonly CaseEvent[]) => {
    const found = latestHearing(caseAfter(...events, event.replied('b', 'approve')));
    return found === undefined ? undefined : resultOf(found, 'deadline').outcome;
  };

  it('has no answer that counts while it is out', () => {
    expect(outcomeAfter(...answered)).toBe('approved');
  });

  it('has its earlier answer counted again once ruled eligible', () => {
    expect(outcomeAfter(...answered, event.ruled('a', false))).toBe('objected');
  });

  it('is not answered for by the deputy any more', () => {
    const deputised = [...answered, event.deputyCalled('a', 'deputy-a'), event.replied('a', 'request-meeting', 'deputy-a')];
    expect(outcomeAfter(...deputised)).toBe('meeting-requested');
    expect(outcomeAfter(...deputised, event.ruled('a', false))).toBe('objected');
  });

  it('stays out when ruled disqualified', () => {
    expect(outcomeAfter(...answered, event.ruled('a', true))).toBe('approved');
  });
});

/** The same rules written as text: what is left of the ballots, and patterns over it, first match first. */
function readFromText(ballots: string, rule: HearingRule, isEarly: boolean): string {
  const entitled = ballots.replaceAll('X', '').replaceAll('D', 'A').replaceAll('S', '.');
  const voices = entitled.replaceAll('.', rule.silence === 'consent' && !isEarly ? 'A' : '');
  const spoken = (from: number, to: number) => ballots.slice(from, to).replaceAll(/[XS.]/g, '').length;
  const against = voices.replaceAll(/[^O]/g, '').length;
  const inFavour = voices.replaceAll(/[^AR]/g, '').length;
  const { da, fh } = rule.sides ?? { da: 0, fh: 0 };
  const table: readonly (readonly [boolean, string])[] = [
    [voices.includes('M'), 'meeting-requested'],
    [rule.quorum === 'majority' ? voices.length * 2 <= entitled.length : voices.length < rule.quorum, 'no-quorum'],
    [spoken(0, 3) < da, 'no-quorum'],
    [spoken(3, 6) < fh, 'no-quorum'],
    [voices.includes('O') && rule.onObjection === 'meeting', 'objected'],
    [against > 0 && inFavour <= against, 'objected'],
    [true, 'approved'],
  ];
  return table.find(([holds]) => holds)?.[1] ?? '';
}

describe('any hearing', () => {
  const rules: fc.Arbitrary<HearingRule> = fc.record({
    silence: fc.constantFrom('consent' as const, 'abstention' as const, 'contact' as const),
    quorum: fc.oneof(fc.constant('majority' as const), fc.integer({ min: 0, max: 9 })),
    sides: fc.option(fc.record({ da: fc.integer({ min: 0, max: 3 }), fh: fc.integer({ min: 0, max: 3 }) }), { nil: null }),
    onObjection: fc.constantFrom('meeting' as const, 'majority' as const),
    onApproval: fc.constant('record' as const),
    minDays: fc.constant(0),
  });
  const mark = fc.constantFrom(...Array.from('AAAARO-...XDS'));
  const ballots = fc
    .tuple(fc.array(fc.oneof({ weight: 30, arbitrary: mark }, { weight: 1, arbitrary: fc.constant('M') }), { minLength: 8, maxLength: 8 }))
    .map(([marks]) => marks.join(''));

  it('comes to what the rules say when read from its text', () => {
    fc.assert(
      fc.property(ballots, rules, fc.boolean(), (cast, rule, isEarly) => {
        expect(result(cast, rule, isEarly ? 'secretariat' : 'deadline').outcome).toBe(readFromText(cast, rule, isEarly));
      }),
      { numRuns: 10_000 },
    );
  });

  it('is counted the same in whatever order its answers came', () => {
    const [a, b, c] = [event.replied('a', 'object'), event.replied('e', 'approve'), event.replied('g', 'abstain')];
    const tallies = [
      [a, b, c],
      [c, a, b],
      [b, c, a],
    ].map((replies) => {
      const found = latestHearing(caseAfter(...HISTORY['in-hearing'], ...replies));
      return found === undefined ? undefined : resultOf(found, 'deadline');
    });
    expect(tallies[1]).toEqual(tallies[0]);
    expect(tallies[2]).toEqual(tallies[0]);
  });
});
