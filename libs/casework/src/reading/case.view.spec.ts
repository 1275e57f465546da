import type { Actor } from '#kernel';
import { day, finding } from '#kernel';
import { actor, member, reader, secretariat, sender } from '../../../../test/support/case-actors.js';
import {
  caseAfter,
  CLOSES_AT,
  CONTACT,
  event,
  HISTORY,
  LATER,
  ON_RECORD,
  RECEIVED_AT,
  SUBMISSION,
} from '../../../../test/support/case-builders.js';
import { TOY_LAW, toyType } from '../../../../test/support/toy-case-type.js';
import type { CaseEvent } from '../case/case-event.state.js';
import { caseView } from './case.view.js';

const KEYS = [
  ...['id', 'number', 'type', 'state', 'legalNature', 'council', 'sender', 'subject', 'submission', 'ruleSet', 'findings', 'deadlines'],
  ...['questions', 'assignee', 'receivedAt', 'version', 'receipt', 'documents'],
];

const CONCERNING = event.received(SUBMISSION, 'opinion', { readers: ['municipality:851'] });
const CONFIDENTIAL = event.received(SUBMISSION, 'opinion', { readers: ['municipality:851'], confidentialUntil: day('2026-04-01') });

const STATEMENTS: ReadonlyMap<string, string> = new Map([['personal-7', 'Vi er ikke enige.']]);
const HEARD_PARTY = [CONCERNING, event.assessed(), event.hearingOpened(), event.partyHearingOpened(), event.partyHearingAnswered()];

/** What somebody gets on the wire. */
function seen(events: readonly CaseEvent[], who: Actor, failed: readonly string[] = []): Record<string, unknown> {
  const shown = {
    state: caseAfter(...events),
    version: 7,
    type: toyType,
    personal: { contact: CONTACT },
    statements: STATEMENTS,
    failedDispatches: new Set(failed),
  };
  return JSON.parse(JSON.stringify(caseView(shown, who))) as Record<string, unknown>;
}

describe('a case as it is read', () => {
  it.each<readonly [string, readonly CaseEvent[], Actor, readonly string[]]>([
    ['the secretariat, ready', HISTORY.ready, secretariat, ['dispatches']],
    ['the secretariat, decided', HISTORY.decided, secretariat, ['hearing', 'decision', 'dispatches']],
    ['a member, in hearing', HISTORY['in-hearing'], member('a'), ['hearing']],
    ['a member, decided', HISTORY.decided, member('a'), ['hearing', 'decision']],
    ['an auditor, decided', HISTORY.decided, actor({ role: 'auditor' }), ['hearing', 'decision']],
    ['the sender, in hearing', HISTORY['in-hearing'], sender, []],
    ['the sender, decided', HISTORY.decided, sender, ['decision']],
    ['a reader, in hearing', [CONCERNING, event.assessed(), event.hearingOpened()], reader, []],
    ['a reader, decided', [CONCERNING, event.assessed(), event.decided()], reader, ['decision']],
    ['the sender, whose party is heard', HEARD_PARTY, sender, ['partyHearings']],
    ['a member, in hearing, whose party is heard', HEARD_PARTY, member('a'), ['hearing', 'partyHearings']],
    ['a reader, whose party is heard', HEARD_PARTY, reader, []],
    ['a reader, while it is confidential', [CONFIDENTIAL, event.assessed()], reader, ['confidentialUntil']],
  ])('by %s has exactly these members', (_who, events, reader, more) => {
    expect(Object.keys(seen(events, reader)).sort()).toEqual([...KEYS, ...more].sort());
  });

  it('has what identifies it, and a receipt', () => {
    expect(seen(HISTORY.ready, sender)).toMatchObject({
      id: 'case-1',
      number: 'NJ-2026-000001',
      type: 'toy',
      state: 'ready',
      legalNature: 'opinion',
      council: 'nj',
      sender: { principal: 'company:11111111', name: 'Træ ApS' },
      subject: 'Togbane',
      ruleSet: 'toys-2026',
      receivedAt: RECEIVED_AT,
      version: 7,
      receipt: { contentSha256: caseAfter(...HISTORY.ready).contentSha256, receivedAt: RECEIVED_AT },
    });
  });

  it('has its personal fields for the sender, those it concerns and the council, not for the committee', () => {
    const inHearing = [CONCERNING, event.assessed(), event.hearingOpened()];
    const submissions = [sender, reader, secretariat, member('a')].map((who) => seen(inHearing, who)['submission']);
    expect(submissions).toEqual([SUBMISSION, SUBMISSION, SUBMISSION, ON_RECORD]);
  });

  it('has the last day on which it is confidential, where there is one', () => {
    expect(seen([CONFIDENTIAL, event.assessed()], secretariat)['confidentialUntil']).toBe('2026-04-01');
    expect(seen([CONFIDENTIAL, event.assessed(), event.supplemented(SUBMISSION)], secretariat)).not.toHaveProperty('confidentialUntil');
  });

  it('has the questions asked while they are open', () => {
    const asked = [CONCERNING, event.assessed(), event.informationRequested(LATER)];
    const questions = [sender, secretariat, reader].map((who) => seen(asked, who)['questions']);
    expect(questions).toEqual([['Hvorfor?'], ['Hvorfor?'], []]);
    expect(seen([...asked, event.informationProvided(LATER, { days: 0, milliseconds: 0 })], sender)['questions']).toEqual([]);
  });

  it('has an assignee, but not for the sender or a reader', () => {
    const assigned = [CONCERNING, event.assessed(), event.hearingOpened(), event.assigned()];
    const assignees = [secretariat, member('a'), sender, reader].map((who) => seen(assigned, who)['assignee']);
    expect(assignees).toEqual(['user-7', 'user-7', null, null]);
    expect(seen(HISTORY.ready, secretariat)['assignee']).toBeNull();
  });

  it('has the latest round of its hearing', () => {
    expect(seen(HISTORY['in-hearing'], secretariat)['hearing']).toEqual({ round: 1, state: 'open', closesAt: CLOSES_AT });
    const closed = { round: 1, state: 'closed', closesAt: CLOSES_AT, outcome: 'objected' };
    expect(seen(HISTORY['at-meeting'], secretariat)['hearing']).toEqual(closed);
    expect(seen([...HISTORY['at-meeting'], event.hearingOpened({ round: 2 })], secretariat)['hearing']).toMatchObject({
      round: 2,
      state: 'open',
    });
  });

  it('may be shown as of an earlier moment to whom it has come before since', () => {
    const shown = {
      state: caseAfter(...HISTORY.ready),
      version: 2,
      type: toyType,
      personal: { contact: CONTACT },
      statements: STATEMENTS,
      failedDispatches: new Set<string>(),
    };
    expect(caseView(shown, member('a'), 'committee').submission).toEqual(ON_RECORD);
  });
});

describe('the decision of a case', () => {
  it('has exactly these members, and what it replaces where it does', () => {
    const decision = {
      id: 'decision-1',
      outcome: 'granted',
      text: 'Imødekommet',
      reasons: null,
      basis: 'hearing',
      terms: null,
      decidedAt: LATER,
    };
    expect(seen(HISTORY.decided, sender)['decision']).toEqual(decision);
    const made = event.decided('decision-2');
    const second = made.type === 'DecisionMade' ? { ...made, data: { ...made.data, replaces: 'decision-1' } } : made;
    expect(seen([...HISTORY.decided, event.reopened(), second], sender)['decision']).toEqual({
      ...decision,
      id: 'decision-2',
      replaces: 'decision-1',
    });
  });
});

describe('a dispatch of a case', () => {
  const owed = { dispatchId: 'dispatch-1', recipient: 'company:11111111', channel: 'mail' };

  it('waits, fails or is confirmed', () => {
    expect(seen(HISTORY.decided, secretariat)['dispatches']).toEqual([{ ...owed, state: 'waiting' }]);
    expect(seen(HISTORY.decided, secretariat, ['dispatch-1'])['dispatches']).toEqual([{ ...owed, state: 'failed' }]);
    expect(seen(HISTORY.notified, secretariat, ['dispatch-1'])['dispatches']).toEqual([{ ...owed, state: 'confirmed' }]);
  });
});

describe('the documents of a case', () => {
  const documents = [
    ...[CONCERNING, event.assessed(), event.hearingOpened()],
    event.documentAdded({ documentId: 'own' }),
    event.documentAdded({ documentId: 'laid', from: undefined }),
  ];
  const kept = [...documents, event.documentAdded({ documentId: 'kept', access: 'secretariat', from: undefined })];
  const idsFor = (reader: Actor) => (seen(kept, reader)['documents'] as readonly { readonly id: string }[]).map(({ id }) => id);

  it('are listed as far as the reader may see them', () => {
    expect(idsFor(secretariat)).toEqual(['own', 'laid', 'kept']);
    expect(idsFor(member('a'))).toEqual(['own', 'laid']);
    expect(idsFor(sender)).toEqual(['own']);
    expect(idsFor(reader)).toEqual([]);
  });

  it('have exactly these members', () => {
    const [first] = seen(kept, sender)['documents'] as readonly object[];
    expect(first).toEqual({
      id: 'own',
      title: 'Bilag 1',
      access: 'hearing',
      fileName: 'bilag.pdf',
      mediaType: 'application/pdf',
      bytes: 3,
      sha256: 'd'.repeat(64),
      addedAt: LATER,
    });
  });
});

describe('findings and deadlines of a case', () => {
  const assessed = event.assessed({
    findings: [
      finding('large-amount', 'info', TOY_LAW, { path: 'amount', data: { amount: 500 } }),
      finding('data-missing', 'warning', TOY_LAW, { path: 'title' }),
      finding('data-missing', 'warning', TOY_LAW, { path: 'unnamed' }),
      finding('unworded', 'blocking', TOY_LAW, { rows: [3, 4] }),
    ],
    deadlines: [{ kind: 'reply-due', due: { on: day('2026-03-16') }, computedFrom: 'receivedAt', source: TOY_LAW, standsStill: true }],
  });
  const view = seen([event.received(), assessed], sender);

  it('are worded in Danish and cite their rule', () => {
    const law = 'legetøjsloven § 1';
    expect(view['findings']).toEqual([
      { code: 'large-amount', severity: 'info', path: 'amount', text: 'Beløbet er 500 kr.', source: law, data: { amount: 500 } },
      { code: 'data-missing', severity: 'warning', path: 'title', text: 'Titel mangler.', source: law },
      { code: 'data-missing', severity: 'warning', path: 'unnamed', text: 'unnamed mangler.', source: law },
      { code: 'unworded', severity: 'blocking', rows: [3, 4], text: 'unworded', source: law },
    ]);
  });

  it('say when they fall due, from what, and how long the clock stood still', () => {
    expect(view['deadlines']).toEqual([
      { kind: 'reply-due', on: '2026-03-16', computedFrom: 'receivedAt', source: 'legetøjsloven § 1', stoppedDays: 0 },
    ]);
  });
});
