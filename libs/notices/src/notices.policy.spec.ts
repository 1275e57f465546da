import * as fc from 'fast-check';
import { memberOf, type NoticedEvent, plannedNotices } from './notices.policy.js';

const STREAM = '01950000-0000-7000-8000-00000000000a';
const EVENT = { id: '01950000-0000-7000-8000-000000000001', stream: STREAM, members: [] };
const LATER_EVENT = { id: '01950000-0000-7000-8000-000000000002', stream: STREAM, members: [] };
const received = (...readers: readonly string[]): NoticedEvent => ({
  type: 'CaseReceived',
  data: { sender: { principal: 'agency:siri' }, readers },
});
const supplemented = (...readers: readonly string[]): NoticedEvent => ({ type: 'SubmissionSupplemented', data: { readers } });
const RECEIVED = received();
const opened = (...holders: readonly string[]): NoticedEvent => ({
  type: 'HearingOpened',
  data: { seats: holders.map((holder) => ({ holder })), deputies: undefined },
});

describe('a case received', () => {
  it('owes its sender a receipt', () => {
    expect(plannedNotices(EVENT, RECEIVED)).toEqual([
      { id: '77722122-99b7-8da5-825c-ba85a03f37f8', eventId: EVENT.id, kind: 'receipt', recipient: 'agency:siri', dispatchId: undefined },
    ]);
  });
});

describe('a case that concerns others than its sender', () => {
  const concernsIn = (place: typeof EVENT, event: NoticedEvent) => plannedNotices(place, event).filter(({ kind }) => kind === 'concern');

  it('is told to each of them once, and to the sender by receipt alone', () => {
    const planned = plannedNotices(EVENT, received('municipality:851', 'agency:siri', 'municipality:840', 'municipality:851'));
    expect(planned.map(({ kind, recipient }) => `${kind} ${recipient}`)).toEqual([
      'receipt agency:siri',
      'concern municipality:851',
      'concern municipality:840',
    ]);
    expect(planned).toMatchObject([{}, { eventId: EVENT.id, dispatchId: undefined }, { eventId: EVENT.id }]);
  });

  it.each(['SubmissionSupplemented', 'InformationProvided'] as const)('is told to whom %s names', (type) => {
    expect(plannedNotices(LATER_EVENT, { type, data: { readers: ['municipality:840'] } })).toMatchObject([
      { eventId: LATER_EVENT.id, kind: 'concern', recipient: 'municipality:840' },
    ]);
  });

  it('has one notice for each of them in a case, whichever event names them', () => {
    const [first] = concernsIn(EVENT, received('municipality:851'));
    const [again] = concernsIn(LATER_EVENT, supplemented('municipality:851'));
    expect(first?.eventId).toBe(EVENT.id);
    expect(first?.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8/);
    expect(again).toMatchObject({ id: first?.id, eventId: LATER_EVENT.id });
  });

  it('has another notice for another of them, and for another case', () => {
    const elsewhere = { ...EVENT, stream: '01950000-0000-7000-8000-00000000000b' };
    const all = [
      ...concernsIn(EVENT, received('municipality:851', 'municipality:840')),
      ...concernsIn(elsewhere, received('municipality:851', 'municipality:840')),
    ];
    expect(new Set(all.map(({ id }) => id)).size).toBe(4);
  });
});

describe('a hearing opened', () => {
  it('owes each who holds a seat an invitation', () => {
    const planned = plannedNotices(EVENT, opened('m-1', 'm-2'));
    expect(planned).toMatchObject([
      { kind: 'invitation', recipient: 'member:m-1', dispatchId: undefined },
      { kind: 'invitation', recipient: 'member:m-2', dispatchId: undefined },
    ]);
  });

  it('owes one who holds two seats one invitation', () => {
    expect(plannedNotices(EVENT, opened('m-1', 'm-2', 'm-1')).map(({ recipient }) => recipient)).toEqual(['member:m-1', 'member:m-2']);
  });
});

describe('a decision made', () => {
  it('owes what its dispatches say, by mail or letter, under their own ids', () => {
    const dispatches = [
      { dispatchId: 'd-1', recipient: 'municipality:840', channel: 'mail' },
      { dispatchId: 'd-2', recipient: 'company:99001003', channel: 'letter' },
    ] as const;
    expect(plannedNotices(EVENT, { type: 'DecisionMade', data: { dispatches } })).toEqual([
      { id: 'd-1', eventId: EVENT.id, kind: 'decision', recipient: 'municipality:840', dispatchId: 'd-1' },
      { id: 'd-2', eventId: EVENT.id, kind: 'decision', recipient: 'company:99001003', dispatchId: 'd-2' },
    ]);
  });
});

describe('a party hearing opened', () => {
  it('owes what its dispatches say, under their own ids', () => {
    const dispatches = [{ dispatchId: 'd-1', recipient: 'municipality:840' }];
    expect(plannedNotices(EVENT, { type: 'PartyHearingOpened', data: { dispatches } })).toEqual([
      { id: 'd-1', eventId: EVENT.id, kind: 'party-hearing', recipient: 'municipality:840', dispatchId: 'd-1' },
    ]);
  });
});

describe('a point of attention raised', () => {
  const RAISED: NoticedEvent = { type: 'AttentionPointRaised', data: {} };

  it('is told to secretariat and presidency, once each however often it is read', () => {
    const planned = plannedNotices(EVENT, RAISED);
    expect(planned.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ['attention-point', 'secretariat'],
      ['attention-point', 'presidency'],
    ]);
    expect(plannedNotices(EVENT, RAISED)).toEqual(planned);
    expect(new Set([...planned, ...plannedNotices(LATER_EVENT, RAISED)].map(({ id }) => id)).size).toBe(4);
  });
});

describe('the id of a notice', () => {
  const idsOf = (place: typeof EVENT, event: NoticedEvent): readonly string[] => plannedNotices(place, event).map(({ id }) => id);

  it('is the same whenever the same event is read, and another for another event or recipient', () => {
    expect(idsOf(EVENT, RECEIVED)).toEqual(idsOf(EVENT, RECEIVED));
    const all = [...idsOf(EVENT, RECEIVED), ...idsOf(LATER_EVENT, RECEIVED), ...idsOf(EVENT, opened('m-1', 'm-2'))];
    expect(new Set(all).size).toBe(4);
  });

  it('is a UUID of version 8', () => {
    fc.assert(
      fc.property(fc.uuid(), (eventId) => {
        expect(idsOf({ id: eventId, stream: STREAM, members: [] }, RECEIVED)).toEqual([
          expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
        ]);
      }),
    );
  });
});

describe('a recipient', () => {
  it.each([
    ['member:m-1', 'm-1'],
    ['municipality:840', undefined],
    ['agency:siri', undefined],
  ])('%s is the member %s', (recipient, member) => {
    expect(memberOf(recipient)).toBe(member);
  });
});

describe('a deputy called in', () => {
  const DEPUTY = '01950000-0000-7000-8000-0000000000d1';

  it('is invited once', () => {
    const called: NoticedEvent = { type: 'DeputyCalled', data: { deputy: DEPUTY } };
    expect(plannedNotices(EVENT, called)).toMatchObject([{ kind: 'invitation', recipient: `member:${DEPUTY}` }]);
    expect(plannedNotices(EVENT, called)).toEqual(plannedNotices(EVENT, called));
  });

  it('is invited to the next round as well', () => {
    const again: NoticedEvent = { type: 'HearingOpened', data: { seats: [{ holder: 'a' }], deputies: [DEPUTY] } };
    expect(plannedNotices(EVENT, again).map(({ recipient }) => recipient)).toEqual(['member:a', `member:${DEPUTY}`]);
  });
});
