import { instant } from '#kernel';
import { specify } from '#kernel/testing';
import { caseAfter, event, HASH, HISTORY, LATER, OPENED_AT, RECEIVED_AT } from '../../../../test/support/case-builders.js';
import { command } from '../../../../test/support/command-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import type { CaseCommand } from './case-command.state.js';
import type { CaseEvent } from './case-event.state.js';
import { caseDecider } from './case.decider.js';

const toy = specify(caseDecider(toyType));
const IN_TIME = instant('2026-03-05T12:00:00.000Z');

const STATES = [
  ...(['ready', 'incomplete', 'in-hearing', 'heard', 'at-meeting', 'decided', 'notified', 'closed', 'withdrawn', 'misdirected'] as const),
];
const CODES: Readonly<Record<string, string | undefined>> = {
  '+': undefined,
  '-': 'not-in-this-state',
  c: 'hearing-is-closed',
  d: 'dispatch-not-confirmed',
  n: 'not-found',
  o: 'not-a-decision',
  p: 'no-party-hearing',
};
const IN_HEARING = HISTORY['in-hearing'];

/** Each command against the ten states, in the order of STATES; the hearing has been held in `heard` … `withdrawn`. */
const TABLE: readonly (readonly [string, string, (at: typeof LATER) => CaseCommand])[] = [
  ['submit', '- - - - - - - - - -', (at) => command.submit(at)],
  ['supplement', '+ + + + + - - - - -', (at) => command.supplement(at)],
  ['request-information', '+ - - + + - - - - -', (at) => command.requestInformation(at)],
  ['provide-information', '- + - - - - - - - -', (at) => command.provideInformation(at)],
  ['open-party-hearing', 'o - - o o - - - - -', (at) => command.openPartyHearing(at)],
  ['answer-party-hearing', 'p p p p p - - - - -', (at) => command.answerPartyHearing(at)],
  ['open-hearing', '+ - - + + - - - - -', (at) => command.openHearing(at)],
  ['extend-hearing', '- - + c c c c c c -', (at) => command.extendHearing(at, instant('2026-03-20T22:59:59.999Z'))],
  ['close-hearing', '- - + c c c c c c -', (at) => command.closeHearing(at)],
  ['reply', '- - + c c c c c c -', (at) => command.reply(at)],
  ['declare-disqualification', '+ + + + + - - - - -', (at) => command.declare(at)],
  ['rule-on-disqualification', '+ + + + + - - - - -', (at) => command.rule(at)],
  ['call-deputy', '- - + c c c c c c -', (at) => command.callDeputy(at)],
  ['contact', '- - + - - - - - - -', (at) => command.contact(at)],
  ['expire-hearing', '+ + + + + + + + + +', (at) => command.expireHearing(at)],
  ['refer-to-meeting', '+ - + + - - - - - -', (at) => command.referToMeeting(at)],
  ['decide by hearing', '- - - + - - - - - -', (at) => command.decide(at, 'hearing')],
  ['decide at a meeting', '- - - - + - - - - -', (at) => command.decide(at, 'meeting')],
  ['decide by mandate', '+ - + + - - - - - -', (at) => command.decide(at, 'chair-mandate')],
  ['decide by secretariat', '+ - - - - - - - - -', (at) => command.decide(at, 'secretariat')],
  ['confirm-dispatch', '- - - - - + - - - -', (at) => command.confirmDispatch(at)],
  ['confirm-dispatch by the system', 'n n n n n + + + n n', (at) => command.confirmDispatch(at, 'dispatch-1', true)],
  ['file-letter', 'n n n n n n n n n n', (at) => command.fileLetter(at)],
  ['close', '- - - - - d + - - -', (at) => command.close(at)],
  ['withdraw', '+ + + + + - - - - -', (at) => command.withdraw(at)],
  ['mark-misdirected', '+ + - - - - - - - -', (at) => command.markMisdirected(at)],
  ['reopen', '- - - - - + + + + -', (at) => command.reopen(at)],
  ['assign', '+ + + + + + + + + -', (at) => command.assign(at)],
  ['note', '+ + + + + + + + + -', (at) => command.note(at)],
  ['raise-attention-point', '+ + + + + + + + + -', (at) => command.raiseAttentionPoint(at)],
  ['add-document', '+ + + + + - - - - -', (at) => command.addDocument(at)],
];

const PAIRS = TABLE.flatMap(([name, row, build]) =>
  row.split(' ').map((mark, index) => ({ name, state: STATES[index] ?? 'ready', mark, build })),
);

describe('a command to a case', () => {
  it('has its place in every state', () => {
    expect(PAIRS).toHaveLength(TABLE.length * STATES.length);
    expect(STATES.map((state) => caseAfter(...HISTORY[state]).status)).toEqual(STATES);
  });

  it.each(PAIRS.filter(({ mark }) => mark === '+'))('$name is accepted in $state', ({ state, build }) => {
    expect(caseDecider(toyType).decide(build(IN_TIME), caseAfter(...HISTORY[state]))).toMatchObject({ kind: 'accepted' });
  });

  it.each(PAIRS.filter(({ mark }) => mark !== '+'))('$name is refused in $state ($mark)', ({ state, mark, build }) => {
    const refusal = { kind: 'refused', rejection: { code: CODES[mark] } };
    expect(caseDecider(toyType).decide(build(IN_TIME), caseAfter(...HISTORY[state]))).toMatchObject(refusal);
  });

  it.each(TABLE.filter(([name]) => name !== 'submit'))('%s is not found where there is no case', (_name, _row, build) => {
    toy.given().when(build(IN_TIME)).thenRejects('not-found');
  });
});

/** Where each accepted command leaves the case; `.` stands for the state it was in. */
const LEADS: readonly (readonly [string, string, string])[] = [
  ['supplement', 'ready incomplete heard at-meeting', 'ready'],
  ['supplement', 'in-hearing', '.'],
  ['request-information', 'ready heard at-meeting', 'incomplete'],
  ['provide-information', 'incomplete', 'ready'],
  ['open-hearing', 'ready heard at-meeting', 'in-hearing'],
  ['extend-hearing', 'in-hearing', '.'],
  ['reply', 'in-hearing', '.'],
  ['contact', 'in-hearing', '.'],
  ['expire-hearing', 'ready incomplete in-hearing heard at-meeting decided notified closed withdrawn misdirected', '.'],
  ['refer-to-meeting', 'ready in-hearing heard', 'at-meeting'],
  ['decide by hearing', 'heard', 'decided'],
  ['decide at a meeting', 'at-meeting', 'decided'],
  ['decide by mandate', 'ready in-hearing heard', 'decided'],
  ['decide by secretariat', 'ready', 'decided'],
  ['confirm-dispatch', 'decided', 'notified'],
  ['confirm-dispatch by the system', 'notified closed', '.'],
  ['close', 'notified', 'closed'],
  ['withdraw', 'ready incomplete in-hearing heard at-meeting', 'withdrawn'],
  ['mark-misdirected', 'ready incomplete', 'misdirected'],
  ['reopen', 'decided notified closed withdrawn', 'ready'],
  ...['assign', 'note', 'raise-attention-point'].map(
    (name) => [name, 'ready incomplete in-hearing heard at-meeting decided notified closed withdrawn', '.'] as const,
  ),
  ['add-document', 'ready incomplete in-hearing heard at-meeting', '.'],
];

describe('an accepted command', () => {
  it.each(LEADS)('%s from %s leads to %s', (name, from, to) => {
    const [, , build] = TABLE.find(([found]) => found === name) ?? TABLE[0] ?? ['', '', (at) => command.note(at)];
    for (const state of STATES.filter((each) => from.split(' ').includes(each))) {
      const before = caseAfter(...HISTORY[state]);
      const decision = caseDecider(toyType).decide(build(IN_TIME), before);
      const events = decision.kind === 'accepted' ? decision.events : [];
      expect(caseAfter(...HISTORY[state], ...events).status).toBe(to === '.' ? state : to);
    }
  });

  it('tells of party hearings in a refusal where there is a party to hear, and one that is asked', () => {
    const permitted = (...events: readonly CaseEvent[]) => {
      const refusal = caseDecider(toyType).decide(command.reopen(IN_TIME), caseAfter(...events));
      const named = refusal.kind === 'refused' ? refusal.rejection.data?.['permitted'] : undefined;
      return (named as readonly string[]).filter((name) => name.includes('party'));
    };
    const decision = [event.received(undefined, 'decision'), event.assessed()];
    expect(permitted(...HISTORY.ready)).toEqual([]);
    expect(permitted(...decision)).toEqual(['open-party-hearing']);
    expect(permitted(...decision, event.partyHearingOpened())).toEqual(['open-party-hearing', 'answer-party-hearing']);
  });

  it('tells in a refusal by state what may be done instead', () => {
    expect(caseDecider(toyType).decide(command.reopen(IN_TIME), caseAfter(...HISTORY.incomplete))).toMatchObject({
      rejection: {
        data: {
          state: 'incomplete',
          permitted: [
            'supplement',
            'provide-information',
            'declare-disqualification',
            'rule-on-disqualification',
            'withdraw',
            'mark-misdirected',
            'assign',
            'note',
            'raise-attention-point',
            'add-document',
          ],
        },
      },
    });
  });
});

describe('an answer after the hearing', () => {
  const again = [...HISTORY.notified, event.reopened()];

  it('comes too late also when the case was reopened', () =>
    toy
      .given(...again)
      .when(command.reply(LATER))
      .thenRejects('hearing-is-closed'));

  it('comes at the wrong time when the case went to a meeting without a hearing', () =>
    toy
      .given(...HISTORY.ready, event.referred())
      .when(command.reply(LATER))
      .thenRejects('not-in-this-state'));

  it('is welcome in a new round', () => {
    toy
      .given(...again, event.hearingOpened({ round: 2, closesAt: instant('2026-04-01T21:59:59.999Z') }))
      .when(command.reply(LATER))
      .thenTypes('HearingReplyGiven');
  });
});

describe('a case whose sender may supplement it after the decision', () => {
  const notices = specify(caseDecider({ ...toyType, supplementedAfterDecision: true }));

  it.each(['decided', 'notified'] as const)('takes a supplement when %s, and stays there', (state) => {
    const events = notices
      .given(...HISTORY[state])
      .when(command.supplement(LATER))
      .thenTypes('SubmissionSupplemented', 'CaseAssessed');
    expect(caseAfter(...HISTORY[state], ...events).status).toBe(state);
  });

  it.each(['closed', 'withdrawn', 'misdirected'] as const)('takes none when %s', (state) =>
    notices
      .given(...HISTORY[state])
      .when(command.supplement(LATER))
      .thenRejects('not-in-this-state'),
  );
});

describe('the time of an event', () => {
  it('is that of the command when the log is not ahead of it', () =>
    toy
      .given(...HISTORY.ready)
      .when(command.note(RECEIVED_AT))
      .then(event.noted(RECEIVED_AT)));

  it('is never before the event it follows', () =>
    toy
      .given(...HISTORY.ready, event.noted(LATER))
      .when(command.note(RECEIVED_AT))
      .then(event.noted(LATER)));
});

describe('a document', () => {
  const hashOf = (events: readonly object[]) => {
    const [added] = events as readonly { readonly data: { readonly hearing: { contentHash: string; material: boolean } | undefined } }[];
    return added?.data.hearing;
  };

  it('outside a hearing changes no hearing', () => {
    const added = toy
      .given(...HISTORY.heard)
      .when(command.addDocument(LATER))
      .thenTypes('DocumentAdded');
    expect(hashOf(added)).toBeUndefined();
  });

  it('laid before a hearing changes what replies are given to, and lets them stand', () => {
    const change = hashOf(
      toy
        .given(...IN_HEARING)
        .when(command.addDocument(OPENED_AT))
        .thenTypes('DocumentAdded'),
    );
    expect(change).toMatchObject({ material: false });
    expect(change?.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(change?.contentHash).not.toBe(HASH);
  });

  it('kept from the members leaves the hearing as it was', () => {
    const added = toy
      .given(...IN_HEARING)
      .when(command.addDocument(OPENED_AT, { access: 'secretariat' }))
      .thenTypes('DocumentAdded');
    expect(hashOf(added)).toBeUndefined();
  });
});
