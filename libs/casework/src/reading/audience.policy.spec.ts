import type { Actor } from '#kernel';
import fc from 'fast-check';
import { actor, deputy, member, reader, secretariat, sender, stranger } from '../../../../test/support/case-actors.js';
import { caseAfter, event, HISTORY, seats, SUBMISSION } from '../../../../test/support/case-builders.js';
import { audienceKeysOf, audienceOf, insideKeysOf, relationTo, shutOutKeyOf } from './audience.policy.js';

const IN_HEARING = HISTORY['in-hearing'];
const DISQUALIFIED = [...IN_HEARING, event.declared('a')];
const CONCERNS_851 = [event.received(SUBMISSION, 'opinion', { readers: ['municipality:851'] }), event.assessed()];
const DEPUTISED = [...DISQUALIFIED, event.deputyCalled('a', 'deputy-a')];

const ACTORS = {
  secretariat,
  presidency: actor({ role: 'presidency' }),
  auditor: actor({ role: 'auditor' }),
  'the system': actor({ role: 'system', kind: 'system' }),
  'member a': member('a'),
  'member b': member('b'),
  'the chair': actor({ ...member('d'), role: 'chair' }),
  'deputy a': deputy('a'),
  'the sender': sender,
  'another company': stranger,
  'a municipality': reader,
  'another municipality': actor({ role: 'municipality', organisation: 'municipality:840' }),
  'a constituency': actor({ role: 'constituency' }),
  'the admin': actor({ role: 'admin' }),
} as const;

const CASES = {
  ready: HISTORY.ready,
  'in hearing': IN_HEARING,
  decided: HISTORY.decided,
  'at a meeting without hearing': [...HISTORY.ready, event.referred()],
  'with a disqualified': DISQUALIFIED,
  'with a deputised': DEPUTISED,
  'with a back again': [...DEPUTISED, event.ruled('a', false)],
  'closed with a disqualified': [...DISQUALIFIED, event.hearingClosed('objected')],
  'heard anew with a disqualified': [...DISQUALIFIED, event.hearingClosed('objected'), event.hearingOpened({ round: 2 })],
  withdrawn: HISTORY.withdrawn,
  'in hearing that concerns 851': [...CONCERNS_851, event.hearingOpened()],
  'that concerns 851 no more': [...CONCERNS_851, event.supplemented(SUBMISSION)],
  'whose sender is told as well': [event.received(SUBMISSION, 'opinion', { readers: ['company:11111111'] }), event.assessed()],
} as const;

/** Who stands how to a case, in the order of CASES: all of it (A), committee (C), sender (S), reader (R), nothing (.). */
const TABLE: Readonly<Record<keyof typeof ACTORS, string>> = {
  secretariat: 'AAAAAAAAAAAAA',
  presidency: 'AAAAAAAAAAAAA',
  auditor: 'AAAAAAAAAAAAA',
  'the system': 'AAAAAAAAAAAAA',
  'member a': '.CCC..C..CC..',
  'member b': '.CCCCCCCCCC..',
  'the chair': '.CCCCCCCCCC..',
  'deputy a': '.....C.......',
  'the sender': 'SSSSSSSSSSSSS',
  'another company': '.............',
  'a municipality': '..........R..',
  'another municipality': '.............',
  'a constituency': '.............',
  'the admin': '.............',
};
const NAMES = { A: 'council', C: 'committee', S: 'sender', R: 'reader', '.': 'none' } as const;

const names = <T extends object>(table: T) => Object.keys(table) as (keyof T)[];

describe('the relation to a case', () => {
  const pairs = names(ACTORS).flatMap((who) => names(CASES).map((what, index) => ({ who, what, mark: TABLE[who].charAt(index) })));

  it.each(pairs)('of $who to one $what is $mark', ({ who, what, mark }) => {
    expect(relationTo(caseAfter(...CASES[what]), ACTORS[who])).toBe(NAMES[mark as keyof typeof NAMES]);
  });

  it.each(names(ACTORS))('of %s ends at the border of the council', (who) => {
    expect(relationTo(caseAfter(...IN_HEARING), { ...ACTORS[who], council: 'mj' })).toBe('none');
  });

  it('of a member to whom the seat came later is that of the seat', () => {
    const successor = actor({ role: 'member', memberId: 'member-z', seats: ['seat-b'] });
    expect(relationTo(caseAfter(...IN_HEARING), successor)).toBe('committee');
    expect(relationTo(caseAfter(...DISQUALIFIED), { ...successor, seats: ['seat-a'] })).toBe('committee');
  });

  it('of a disqualified member is none in whatever seat', () => {
    expect(relationTo(caseAfter(...DISQUALIFIED), { ...member('a'), seats: ['seat-b'] })).toBe('none');
    const out = [...DEPUTISED, event.declared('a', 'deputy-a')];
    expect(relationTo(caseAfter(...out), deputy('a'))).toBe('none');
    expect(relationTo(caseAfter(...out, event.ruled('a', false, 'deputy-a')), deputy('a'))).toBe('committee');
  });

  it('of a member who takes part by exception is that of the seat', () => {
    const excepted = event.ruled('a', true, 'member-a', 'Ingen kan træde i stedet');
    expect(relationTo(caseAfter(...DISQUALIFIED, excepted), member('a'))).toBe('committee');
    expect(relationTo(caseAfter(...DISQUALIFIED, event.ruled('a', true)), member('a'))).toBe('none');
  });
});

describe('what lets an actor see who works on a case', () => {
  it.each<readonly [string, Actor, readonly string[]]>([
    ['the secretariat', secretariat, ['council:nj']],
    ['a member', member('a'), ['seat:seat-a', 'deputy:member-a']],
    ['the sender', sender, []],
    ['a municipality', reader, []],
  ])('is, for %s, no organisation', (_who, who, keys) => {
    expect(insideKeysOf(who)).toEqual(keys);
  });
});

describe('the audience of a case', () => {
  it('is council and sender before any hearing', () => {
    expect(audienceOf(caseAfter(...HISTORY.ready))).toEqual(['council:nj', 'company:11111111']);
  });

  it('takes in those it concerns, by the latest submission', () => {
    expect(audienceOf(caseAfter(...CONCERNS_851))).toEqual(['council:nj', 'company:11111111', 'municipality:851']);
    expect(audienceOf(caseAfter(...CONCERNS_851, event.supplemented(SUBMISSION)))).not.toContain('municipality:851');
  });

  it('grows by the seats it comes before', () => {
    const few = [...HISTORY.ready, event.hearingOpened({ seats: seats('ab') })];
    expect(audienceOf(caseAfter(...few))).toEqual(['council:nj', 'company:11111111', 'seat:seat-a', 'seat:seat-b']);
  });

  it('shuts a disqualified member out, and takes in the deputy by name', () => {
    expect(audienceOf(caseAfter(...DEPUTISED))).toEqual(expect.arrayContaining(['not:member-a', 'deputy:deputy-a']));
    expect(audienceOf(caseAfter(...DEPUTISED, event.ruled('a', false))).join(' ')).not.toMatch(/not:|deputy:/);
  });

  it('is found by lists for exactly those who stand in a relation to the case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names(ACTORS)), fc.constantFrom(...names(CASES)), (who, what) => {
        const state = caseAfter(...CASES[what]);
        const [audience, keys] = [audienceOf(state), audienceKeysOf(ACTORS[who])];
        const isShutOut = audience.includes(shutOutKeyOf(ACTORS[who]) ?? '');
        expect(!isShutOut && audience.some((principal) => keys.includes(principal))).toBe(relationTo(state, ACTORS[who]) !== 'none');
      }),
      { numRuns: 300 },
    );
  });
});
