import { actor, deputy, member, reader, secretariat, sender, stranger } from '../../../../test/support/case-actors.js';
import { caseAfter, documentOnRecord, event, HASH, LATER, SUBMISSION } from '../../../../test/support/case-builders.js';
import { toyType } from '../../../../test/support/toy-case-type.js';
import type { CaseEvent, DocumentOnRecord } from '../case/case-event.state.js';
import { latestHearing } from '../case/case.state.js';
import { relationTo } from './audience.policy.js';
import { hasAnswered, ownReply, shownData, showsDocument, showsEvent, showsQuestions, showsReplies } from './visibility.policy.js';

const auditor = actor({ role: 'auditor' });
const HEARING_CHANGE = { contentHash: HASH, material: true };
const CONCERNING = event.received(SUBMISSION, 'opinion', { readers: ['municipality:851'] });
const OPEN = [CONCERNING, event.assessed(), event.hearingOpened(), event.replied('a', 'approve'), event.replied('b', 'object')];

const EVENTS: { readonly [T in CaseEvent['type']]: CaseEvent } = {
  CaseReceived: event.received(),
  CaseAssessed: event.assessed(),
  SubmissionSupplemented: event.supplemented(SUBMISSION, HEARING_CHANGE),
  InformationRequested: event.informationRequested(LATER),
  InformationProvided: event.informationProvided(LATER, { days: 0, milliseconds: 0 }),
  CaseAssigned: event.assigned(),
  NoteAdded: event.noted(),
  DocumentAdded: event.documentAdded({}, HEARING_CHANGE),
  HearingOpened: event.hearingOpened(),
  HearingExtended: event.hearingExtended(LATER),
  HearingReplyGiven: event.replied('b', 'object'),
  DisqualificationDeclared: event.declared('c'),
  DisqualificationRuled: event.ruled('c', true),
  DeputyCalled: event.deputyCalled('c', 'deputy-c'),
  SeatContacted: event.contacted('d'),
  HearingClosed: event.hearingClosed(),
  CaseReferredToMeeting: event.referred(),
  AttentionPointRaised: event.attentionRaised(),
  PartyHearingOpened: event.partyHearingOpened(),
  PartyHearingAnswered: event.partyHearingAnswered(),
  DecisionMade: event.decided(),
  DispatchConfirmed: event.dispatchConfirmed(),
  CaseClosed: event.closed(),
  CaseWithdrawn: event.withdrawn(),
  CaseMisdirected: event.misdirected(),
  CaseReopened: event.reopened(),
};

/**
 * While the hearing is open: the secretariat, an auditor, a member who has answered, one who has not, the sender, a municipality
 * it concerns, a stranger.
 */
const READERS = [secretariat, auditor, member('a'), member('d'), sender, reader, stranger];
const SHOWN: { readonly [T in CaseEvent['type']]: string } = {
  CaseReceived: '+ + + + + + -',
  CaseAssessed: '+ + + + + + -',
  SubmissionSupplemented: '+ + + + + + -',
  InformationRequested: '+ + + + + - -',
  InformationProvided: '+ + + + + + -',
  CaseAssigned: '+ + + + - - -',
  NoteAdded: '+ + + + - - -',
  DocumentAdded: '+ + + + + - -',
  HearingOpened: '+ + + + - - -',
  HearingExtended: '+ + + + - - -',
  HearingReplyGiven: '- - + - - - -',
  DisqualificationDeclared: '+ + + + - - -',
  DisqualificationRuled: '+ + + + - - -',
  DeputyCalled: '+ + + + - - -',
  SeatContacted: '+ + - - - - -',
  HearingClosed: '+ + + + - - -',
  CaseReferredToMeeting: '+ + + + - - -',
  AttentionPointRaised: '+ + + + - - -',
  PartyHearingOpened: '+ + + + + - -',
  PartyHearingAnswered: '+ + + + + - -',
  DecisionMade: '+ + + + + + -',
  DispatchConfirmed: '+ + + + - - -',
  CaseClosed: '+ + + + + + -',
  CaseWithdrawn: '+ + + + + + -',
  CaseMisdirected: '+ + + + + + -',
  CaseReopened: '+ + + + + + -',
};
const TYPES = Object.keys(EVENTS) as CaseEvent['type'][];

describe('an event', () => {
  it.each(TYPES)('%s is shown to whom it concerns', (type) => {
    const state = caseAfter(...OPEN);
    expect(READERS.map((who) => (showsEvent(EVENTS[type], state, who) ? '+' : '-')).join(' ')).toBe(SHOWN[type]);
  });

  it.each(TYPES)('%s is shown to no disqualified member', (type) => {
    expect(showsEvent(EVENTS[type], caseAfter(...OPEN, event.declared('a')), member('a'))).toBe(false);
  });
});

it('is a contact only for those who run and oversee the work to know of', () => {
  const roles = ['secretariat', 'presidency', 'auditor', 'system', 'chair', 'member', 'deputy', 'constituency'] as const;
  const state = caseAfter(...OPEN);
  const shown = roles.filter((role) => showsEvent(EVENTS.SeatContacted, state, actor({ role, seats: ['seat-d'], memberId: 'member-d' })));
  expect(shown).toEqual(['secretariat', 'presidency', 'auditor', 'system']);
});

describe('the replies of others', () => {
  const after = (...events: readonly CaseEvent[]) => caseAfter(...OPEN, ...events);
  const shows = (state: ReturnType<typeof caseAfter>, reader: typeof sender) => {
    const hearing = latestHearing(state);
    return hearing !== undefined && showsReplies(hearing, reader);
  };

  it('are hidden until the reader has answered', () => {
    expect(shows(after(), member('d'))).toBe(false);
    expect(shows(after(event.replied('d', 'abstain')), member('d'))).toBe(true);
    expect(showsEvent(EVENTS.HearingReplyGiven, after(event.replied('d', 'abstain')), member('d'))).toBe(true);
  });

  it('are hidden from those who cannot answer until it is closed', () => {
    expect([secretariat, auditor].map((reader) => shows(after(), reader))).toEqual([false, false]);
    expect([secretariat, auditor, member('d')].map((reader) => shows(after(event.hearingClosed()), reader))).toEqual([true, true, true]);
    expect(showsEvent(EVENTS.HearingReplyGiven, after(event.hearingClosed()), secretariat)).toBe(true);
  });

  it('are hidden again when the reader’s own reply has lapsed', () => {
    expect(shows(after(event.supplemented(SUBMISSION, HEARING_CHANGE)), member('a'))).toBe(false);
  });

  it('do not hide the reader’s own', () => {
    expect(showsEvent(event.replied('a', 'approve'), after(event.supplemented(SUBMISSION, HEARING_CHANGE)), member('a'))).toBe(true);
  });

  it('are never for the sender or a reader to see', () => {
    expect(showsEvent(EVENTS.HearingReplyGiven, after(event.hearingClosed()), sender)).toBe(false);
    expect(showsEvent(EVENTS.HearingReplyGiven, after(event.hearingClosed()), reader)).toBe(false);
  });

  it('of an earlier round are shown though the reader has yet to answer in this one', () => {
    const second = [event.hearingClosed('objected'), event.hearingOpened({ round: 2 })];
    expect(showsEvent(EVENTS.HearingReplyGiven, after(...second), member('d'))).toBe(true);
    expect(shows(after(...second), member('a'))).toBe(false);
  });
});

describe('the reader’s own reply', () => {
  const hearing = latestHearing(caseAfter(...OPEN, event.declared('b'), event.deputyCalled('b', 'deputy-b')));

  it('is that of the ballot held', () => {
    if (hearing === undefined) throw new Error('no hearing');
    expect(ownReply(hearing, member('a'))?.answer).toBe('approve');
    expect([member('b'), deputy('b'), member('d'), secretariat].map((reader) => hasAnswered(hearing, reader))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the questions put to the sender', () => {
  it.each([
    ['council', true],
    ['committee', true],
    ['sender', true],
    ['reader', false],
    ['none', false],
  ] as const)('are shown to one whose relation is %s: %s', (relation, isShown) => {
    expect(showsQuestions(relation)).toBe(isShown);
  });
});

describe('a document', () => {
  const shown = (given: Partial<DocumentOnRecord>) => {
    const document = { ...documentOnRecord(given), addedAt: LATER };
    const state = caseAfter(...OPEN);
    return READERS.map((who) => (showsDocument(document, who, relationTo(state, who)) ? '+' : '-')).join(' ');
  };

  it('for the hearing is shown to the council, and to the sender who sent it', () => {
    expect(shown({ access: 'hearing' })).toBe('+ + + + + - -');
  });

  it('for the hearing that another put on the case is not shown to the sender', () => {
    expect(shown({ access: 'hearing', from: undefined })).toBe('+ + + + - - -');
    expect(shown({ access: 'hearing', from: 'company:33333333' })).toBe('+ + + + - - -');
  });

  it('for the secretariat is shown to it, and to the document’s own sender', () => {
    expect(shown({ access: 'secretariat' })).toBe('+ - - - + - -');
    expect(shown({ access: 'secretariat', from: undefined })).toBe('+ - - - - - -');
  });

  it('is not announced to whom it is not shown', () => {
    const hidden = event.documentAdded({ access: 'secretariat', from: undefined });
    const shownTo = READERS.filter((who) => showsEvent(hidden, caseAfter(...OPEN), who));
    expect(shownTo).toEqual([secretariat]);
  });
});

describe('the data of an event', () => {
  const keys = (type: CaseEvent['type'], reader: typeof sender) =>
    Object.keys(shownData(EVENTS[type], caseAfter(...OPEN), toyType, reader));

  it('name dispatches to the secretariat alone', () => {
    expect(READERS.filter((who) => keys('DecisionMade', who).includes('dispatches'))).toEqual([secretariat]);
    expect(keys('DecisionMade', sender)).toEqual(['decisionId', 'outcome', 'text', 'reasons', 'basis', 'terms', 'replaces']);
  });

  it('tell nobody where the words of a party are kept, and to whom it was written to the secretariat alone', () => {
    for (const who of READERS) expect(keys('PartyHearingAnswered', who)).toEqual(['receivedOn', 'late']);
    expect(READERS.filter((who) => keys('PartyHearingOpened', who).includes('dispatches'))).toEqual([secretariat]);
  });

  it.each(['SubmissionSupplemented', 'DocumentAdded'] as const)('of %s say nothing of the hearing outside the council', (type) => {
    expect(READERS.map((who) => keys(type, who).includes('hearing'))).toEqual([true, true, true, true, false, false, false]);
  });

  it('are whole otherwise', () => {
    expect(shownData(EVENTS.CaseReceived, caseAfter(...OPEN), toyType, sender)).toEqual(EVENTS.CaseReceived.data);
  });
});

describe('why somebody is out of a case', () => {
  const shown = (happened: CaseEvent, who: typeof sender) => shownData(happened, caseAfter(...OPEN), toyType, who);
  const chair = actor({ ...member('d'), role: 'chair' });
  const ruled = event.ruled('c', true, 'member-c', 'Ingen kan træde i stedet');

  it('is for the secretariat and the chair to know', () => {
    for (const who of [secretariat, chair]) {
      expect(shown(event.declared('c'), who)).toEqual({ seatId: 'seat-c', memberId: 'member-c', ground: 'own-interest' });
      expect(shown(ruled, who)).toMatchObject({ reason: 'Drøftet', exception: 'Ingen kan træde i stedet' });
      expect(shown(event.deputyCalled('c', 'deputy-c'), who)).toMatchObject({ reason: 'Inhabilitet' });
    }
  });

  it('is not shown to others, who see that a seat is out', () => {
    for (const who of [member('a'), auditor, actor({ role: 'presidency' })]) {
      expect(shown(event.declared('c'), who)).toEqual({ seatId: 'seat-c', memberId: 'member-c' });
      expect(shown(event.ruled('c', true), who)).toEqual({ seatId: 'seat-c', memberId: 'member-c', disqualified: true });
      expect(shown(ruled, who)).toMatchObject({ disqualified: true, exception: 'Ingen kan træde i stedet' });
      expect(shown(event.deputyCalled('c', 'deputy-c'), who)).toEqual({ seatId: 'seat-c', deputy: 'deputy-c' });
    }
  });
});
