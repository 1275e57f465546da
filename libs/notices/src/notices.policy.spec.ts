import * as fc from 'fast-check';
import { memberOf, type NoticedEvent, plannedNotices } from './notices.policy.js';

const EVENT = '01950000-0000-7000-8000-000000000001';
const OTHER_EVENT = '01950000-0000-7000-8000-000000000002';
const RECEIVED: NoticedEvent = { type: 'CaseReceived', data: { sender: { principal: 'agency:siri' } } };
const opened = (...holders: readonly string[]): NoticedEvent => ({
  type: 'HearingOpened',
  data: { seats: holders.map((holder) => ({ holder })) },
});

describe('a case received', () => {
  it('owes its sender a receipt', () => {
    expect(plannedNotices(EVENT, RECEIVED)).toEqual([
      { id: '77722122-99b7-8da5-825c-ba85a03f37f8', eventId: EVENT, kind: 'receipt', recipient: 'agency:siri', dispatchId: undefined },
    ]);
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
  it('owes what its dispatches by mail say, under their own ids, and no letter', () => {
    const dispatches = [
      { dispatchId: 'd-1', recipient: 'municipality:840', channel: 'mail' },
      { dispatchId: 'd-2', recipient: 'company:99001003', channel: 'letter' },
    ] as const;
    expect(plannedNotices(EVENT, { type: 'DecisionMade', data: { dispatches } })).toEqual([
      { id: 'd-1', eventId: EVENT, kind: 'decision', recipient: 'municipality:840', dispatchId: 'd-1' },
    ]);
  });
});

describe('the id of a notice', () => {
  const idsOf = (eventId: string, event: NoticedEvent): readonly string[] => plannedNotices(eventId, event).map(({ id }) => id);

  it('is the same whenever the same event is read, and another for another event or recipient', () => {
    expect(idsOf(EVENT, RECEIVED)).toEqual(idsOf(EVENT, RECEIVED));
    const all = [...idsOf(EVENT, RECEIVED), ...idsOf(OTHER_EVENT, RECEIVED), ...idsOf(EVENT, opened('m-1', 'm-2'))];
    expect(new Set(all).size).toBe(4);
  });

  it('is a UUID of version 8', () => {
    fc.assert(
      fc.property(fc.uuid(), (eventId) => {
        expect(idsOf(eventId, RECEIVED)).toEqual([
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
