import type { Actor } from '#kernel';
import { day } from '#kernel';
import { deputy, member, secretariat } from '../../../../test/support/case-actors.js';
import { caseAfter, CLOSED_AT, CLOSES_AT, event, HASH, HISTORY, OPENED_AT, SUBMISSION } from '../../../../test/support/case-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { latestHearing } from '../case/case.state.js';
import { explanationView, hearingView } from './hearing.view.js';

const OPEN = [...HISTORY['in-hearing'], event.replied('a', 'approve'), event.replied('b', 'object')];
const PEOPLE = new Map([
  ['member-a', { name: 'Anne Prøve', persona: 'member-da-1' }],
  ['member-b', { name: 'Bo Prøve', persona: undefined }],
]);
const KEYS = [
  ...['round', 'question', 'recommendation', 'recommendationText', 'documents', 'findings', 'opensAt', 'closesAt', 'contentHash'],
  ...['counts', 'rule', 'closeWhenAllAnswered'],
];

const ENDED = ['closedAt', 'cause', 'outcome'];

const onTheWire = (value: object) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;
const latest = (events: readonly CaseEvent[]) => {
  const state = caseAfter(...events);
  const hearing = latestHearing(state);
  if (hearing === undefined) throw new Error('no hearing');
  return { state, hearing };
};
const seen = (events: readonly CaseEvent[], reader: Actor) => {
  const { hearing, state } = latest(events);
  return onTheWire(hearingView(hearing, state, toyType, reader));
};
const explained = (events: readonly CaseEvent[], reader: Actor) => onTheWire(explanationView(latest(events).hearing, reader, PEOPLE));
const seatsOf = (events: readonly CaseEvent[], reader: Actor) => explained(events, reader)['seats'] as readonly Record<string, unknown>[];

describe('a hearing as it is read', () => {
  it.each<readonly [string, readonly CaseEvent[], Actor, readonly string[]]>([
    ['a member who has not answered', OPEN, member('d'), []],
    ['a member who has', OPEN, member('a'), ['mine', 'replies']],
    ['the secretariat', OPEN, secretariat, []],
    ['the secretariat once closed', [...OPEN, event.hearingClosed()], secretariat, ['replies', ...ENDED]],
    ['a silent member once closed', [...OPEN, event.hearingClosed()], member('d'), ['replies', ...ENDED]],
    ['an answering member once closed', [...OPEN, event.hearingClosed()], member('a'), ['mine', 'replies', ...ENDED]],
  ])('by %s has exactly these members', (_who, events, reader, more) => {
    expect(Object.keys(seen(events, reader)).sort()).toEqual([...KEYS, ...more].sort());
  });

  it('is the question put, by its rule', () => {
    expect(seen(OPEN, member('d'))).toMatchObject({
      round: 1,
      question: 'Kan I tiltræde?',
      recommendation: 'granted',
      recommendationText: 'Sekretariatet indstiller imødekommelse.',
      opensAt: OPENED_AT,
      closesAt: CLOSES_AT,
      contentHash: HASH,
      counts: { entitled: 8, answered: 2 },
      rule: toyType.hearing.rule,
    });
  });

  it('says whether it ends once all have answered, and why it has ended', () => {
    const opened = [...HISTORY.ready, event.hearingOpened({ closeWhenAllAnswered: true })];
    expect(seen(opened, member('d'))).toMatchObject({ closeWhenAllAnswered: true });
    expect(seen(OPEN, member('d'))).toMatchObject({ closeWhenAllAnswered: false });
    const closed = seen([...opened, event.hearingClosed('approved', 'all-answered')], member('d'));
    expect(closed).toMatchObject({ closedAt: CLOSED_AT, cause: 'all-answered', outcome: 'approved' });
  });

  it('has the last day on which the case is confidential, where there is one', () => {
    const confidential = event.received(SUBMISSION, 'opinion', { confidentialUntil: day('2026-04-01') });
    expect(seen([confidential, event.assessed(), event.hearingOpened()], member('d'))['confidentialUntil']).toBe('2026-04-01');
  });

  it('shows my reply, and those of all once I have given it', () => {
    const at = '2026-03-04T09:00:00.000Z';
    const view = seen(OPEN, member('a'));
    expect(view['mine']).toEqual({ answer: 'approve', remark: null, minorityStatement: null, at });
    expect(view['replies']).toEqual([
      { seatId: 'seat-a', side: 'da', memberId: 'member-a', answer: 'approve', remark: null, minorityStatement: null, at },
      { seatId: 'seat-b', side: 'da', memberId: 'member-b', answer: 'object', remark: null, minorityStatement: null, at },
    ]);
  });

  it('counts a disqualified seat neither as entitled nor as answered, until a deputy is called', () => {
    const out = [...OPEN, event.declared('a')];
    expect(seen(out, secretariat)['counts']).toEqual({ entitled: 7, answered: 1 });
    expect(seen([...out, event.deputyCalled('a', 'deputy-a')], secretariat)['counts']).toEqual({ entitled: 8, answered: 1 });
  });

  it('lists what is laid before it, and nothing kept from it', () => {
    const events = [
      ...OPEN,
      event.documentAdded({ documentId: 'laid' }),
      event.documentAdded({ documentId: 'kept', access: 'secretariat' }),
    ];
    expect(seen(events, secretariat)['documents']).toMatchObject([{ id: 'laid' }]);
  });
});

describe('the explanation of a hearing', () => {
  const KEYS_OF_ALL = ['seats', 'counted', 'present', 'quorum', 'sides', 'rule', 'outcome', 'minorityStatements', 'paragraph'];

  it('has exactly these members, the counts null until it is closed', () => {
    const open = explained(OPEN, secretariat);
    expect(Object.keys(open)).toEqual(KEYS_OF_ALL);
    expect(open).toMatchObject({
      counted: null,
      present: null,
      quorum: null,
      sides: null,
      outcome: null,
      minorityStatements: null,
      paragraph: null,
    });
  });

  it('has the minority statements that count, once closed', () => {
    const said = (letter: string, statement: string) => event.replied(letter, 'object', `member-${letter}`, OPENED_AT, statement);
    const open = [
      ...HISTORY['in-hearing'],
      said('b', 'Først dette.'),
      said('b', 'Vi er imod.'),
      said('c', 'Også vi.'),
      event.declared('c'),
    ];
    expect(explained(open, secretariat)['minorityStatements']).toBeNull();
    const closed = explained([...open, event.hearingClosed('objected')], secretariat);
    expect(closed['minorityStatements']).toEqual([
      { seatId: 'seat-b', side: 'da', organisation: 'DA', name: 'Bo Prøve', statement: 'Vi er imod.' },
    ]);
  });

  it('tells how it came out once closed', () => {
    const opened = event.hearingOpened({ rule: { sides: { da: 1, fh: 1 } } });
    const closed = [...HISTORY.ready, opened, event.replied('a', 'approve'), event.hearingClosed('no-quorum')];
    expect(explained(closed, secretariat)).toMatchObject({
      counted: 8,
      present: 8,
      quorum: { needed: 5, met: true },
      sides: { da: { needed: 1, given: 1, met: true }, fh: { needed: 1, given: 0, met: false } },
      outcome: 'no-quorum',
      paragraph: expect.stringContaining('Svar fra arbejdsgiversiden (DA): 1, der kræves 1; fra lønmodtagersiden (FH): 0') as string,
    });
  });

  it('counts silence as absence where it was closed early', () => {
    const closed = [...OPEN, event.hearingClosed('no-quorum', 'secretariat')];
    expect(explained(closed, secretariat)).toMatchObject({ counted: 8, present: 2, quorum: { needed: 5, met: false } });
  });

  it('names who holds each seat', () => {
    const holders = seatsOf(OPEN, secretariat).map(({ holder }) => holder);
    expect(holders.slice(0, 3)).toEqual([
      { memberId: 'member-a', persona: 'member-da-1', name: 'Anne Prøve' },
      { memberId: 'member-b', name: 'Bo Prøve' },
      { memberId: 'member-c', name: 'member-c' },
    ]);
  });

  it('gives answers before closing only as the hearing shows them', () => {
    const answers = (reader: Actor) => seatsOf(OPEN, reader).map(({ answer, silent }) => answer ?? silent ?? '?');
    expect(answers(secretariat)).toEqual(['?', '?', '?', '?', '?', '?', '?', '?']);
    expect(answers(member('d'))).toEqual(['?', '?', '?', true, '?', '?', '?', '?']);
    expect(answers(member('a'))).toEqual(['approve', 'object', true, true, true, true, true, true]);
  });

  it('gives an answer or says that the seat was silent once closed', () => {
    const [first, , third] = seatsOf([...OPEN, event.hearingClosed()], secretariat);
    expect(first).toMatchObject({ seatId: 'seat-a', side: 'da', entitled: true, disqualified: false, deputised: false, answer: 'approve' });
    expect(first).not.toHaveProperty('silent');
    expect(third).toMatchObject({ seatId: 'seat-c', silent: true });
    expect(third).not.toHaveProperty('answer');
  });

  it('says when a silent seat was contacted, once closed under a rule of contact and then alone', () => {
    const contacted = (silence: 'contact' | 'consent', ...more: readonly CaseEvent[]) => {
      const opened = [...HISTORY.ready, event.hearingOpened({ rule: { silence } }), event.contacted('a')];
      return seatsOf([...opened, ...more], secretariat).slice(0, 2);
    };
    const closing = event.hearingClosed('no-quorum');
    expect(contacted('contact', closing)).toMatchObject([{ contactedAt: '2026-03-04T09:00:00.000Z' }, { contactedAt: null }]);
    for (const [seat] of [contacted('contact'), contacted('consent', closing)]) expect(seat).not.toHaveProperty('contactedAt');
  });

  it('says of a disqualified seat neither answer nor silence, unless its deputy holds the ballot', () => {
    const out = [...OPEN, event.declared('a'), event.declared('b'), event.deputyCalled('b', 'deputy-b'), event.hearingClosed()];
    const [first, second] = seatsOf(out, secretariat);
    expect(first).toMatchObject({ entitled: false, disqualified: true, deputised: false });
    expect(first).not.toHaveProperty('silent');
    expect(second).toMatchObject({ entitled: true, disqualified: true, deputised: true, holder: { memberId: 'deputy-b' }, silent: true });
    expect(seatsOf(out.slice(0, -1), deputy('b'))[1]).toMatchObject({ silent: true });
  });
});
