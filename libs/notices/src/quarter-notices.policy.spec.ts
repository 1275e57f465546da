import { isOfQuarter, isReminderDue, plannedQuarterNotices, type QuarterLogged } from './quarter-notices.policy.js';

const EVENT = '01950000-0000-7000-8000-000000000001';
const reminded = (municipality: string): QuarterLogged => ({ id: EVENT, type: 'DeliveryReminded', data: { municipality } });
const happened = (type: string, municipality: string): QuarterLogged => ({ id: 'later', type, data: { municipality } });

describe('what people are told of the lists of a quarter', () => {
  it('is a reminder to the municipality, under an id that is the same on every reading', () => {
    const planned = plannedQuarterNotices(reminded('851'));
    expect(planned).toMatchObject([{ eventId: EVENT, kind: 'reminder', recipient: 'municipality:851', dispatchId: undefined }]);
    expect(plannedQuarterNotices(reminded('851'))).toEqual(planned);
  });

  it('is one notice for each to whom lists are sent, however often they are named', () => {
    const data = { recipients: ['member:m-1', 'constituency:fh', 'member:m-1'] };
    const planned = plannedQuarterNotices({ id: EVENT, type: 'ListsDistributed', data });
    expect(planned.map(({ kind, recipient }) => [kind, recipient])).toEqual([
      ['distribution', 'member:m-1'],
      ['distribution', 'constituency:fh'],
    ]);
    expect(new Set(planned.map(({ id }) => id)).size).toBe(2);
  });

  it('is nothing for any other event', () => {
    for (const type of ['QuarterOpened', 'ListDelivered', 'CaseReceived', 'SettingChanged']) {
      expect(plannedQuarterNotices({ id: EVENT, type, data: { municipality: '851', recipients: ['member:m-1'] } })).toEqual([]);
    }
  });

  it.each([
    ['reminder', true],
    ['distribution', true],
    ['receipt', false],
    ['concern', false],
    ['invitation', false],
    ['decision', false],
  ] as const)('is told from what is told of cases: %s %s', (kind, is) => {
    expect(isOfQuarter({ kind })).toBe(is);
  });
});

describe('a reminder that is to be sent', () => {
  it.each([
    ['still when nothing has happened', [], true],
    ['not when the list has come', [happened('ListDelivered', '851')], false],
    ['still when the list of another has come', [happened('ListDelivered', '860')], true],
    ['still when the list was taken back', [happened('ListDelivered', '851'), happened('DeliveryWithdrawn', '851')], true],
    ['not when it came once more', [happened('DeliveryWithdrawn', '851'), happened('ListDelivered', '851')], false],
  ])('is so %s', (_when, later, is) => {
    expect(isReminderDue(reminded('851'), later)).toBe(is);
  });
});
