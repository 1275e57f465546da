import { type Day, day, instant } from '#kernel';
import { specify } from '#kernel/testing';
import { quarterDecider } from './quarter.decider.js';
import type { DistributeLists, ListThere, QuarterEvent, QuarterFacts, ReviewQuarter } from './quarter.messages.js';
import { quarterTimersOf } from './quarter.state.js';

/** The third quarter of 2026: its lists are due on Sunday, 29 November. The steps fall on 13 and 27 November and 4 December. */
const FACTS: QuarterFacts = {
  ...{ year: 2026, quarter: 3, lastDay: day('2026-09-30'), dueOn: day('2026-11-29') },
  ...{ municipalities: ['813', '851'], lists: [], previousLists: [], recipients: ['member:m-1', 'constituency:fh'] },
  ...{ steps: [-10, 0, 5], distribution: 1, staleDays: 365, opensAtHour: 8, closedDays: [] },
};

const { given } = specify(quarterDecider);

const review = (at: string, facts: Partial<QuarterFacts> = {}, followedFrom?: Day): ReviewQuarter => ({
  type: 'ReviewQuarter',
  at: instant(at),
  data: { ...FACTS, ...facts, followedFrom },
});

const distribute = (at: string, facts: Partial<QuarterFacts> = {}): DistributeLists => ({
  type: 'DistributeLists',
  at: instant(at),
  data: { ...FACTS, ...facts, reason: 'Udvalget beder om dem', by: { id: 'p-1', role: 'secretariat' } },
});

const list = (municipality: string, on: string, version = 1, versionOn = on): ListThere => ({
  ...{ municipality, version, caseId: `case-${municipality}`, on: day(on), versionOn: day(versionOn), lateDays: 0 },
  ...{ rows: 3, measures: { VP: 1, NI: 1, LT: 1 }, flagged: 0, findings: {} },
});

/** What commands given one after another come to. */
function after(...commands: readonly (ReviewQuarter | DistributeLists)[]): readonly QuarterEvent[] {
  return commands.reduce<readonly QuarterEvent[]>((events, command) => {
    const decision = quarterDecider.decide(command, given(...events).state());
    if (decision.kind === 'refused') throw new Error(decision.rejection.code);
    return [...events, ...decision.events];
  }, []);
}

const OPEN = review('2026-10-01T04:00:00.000Z', {}, day('2026-10-01'));
const told = (events: readonly QuarterEvent[]) =>
  events.map((event) => {
    if (event.type === 'DeliveryReminded') return `${event.data.municipality} reminded ${String(event.data.step)} ${event.data.on}`;
    if (event.type === 'ListsDistributed') return `sent ${event.data.lists.map(({ municipality }) => municipality).join('+')}`;
    return event.type === 'QuarterPlanned' ? `next ${event.data.remindAt ?? '-'} ${event.data.distributeAt ?? '-'}` : event.type;
  });
/** What the last of some commands adds. */
function added(...commands: readonly (ReviewQuarter | DistributeLists)[]): readonly string[] {
  return told(after(...commands).slice(after(...commands.slice(0, -1)).length));
}

describe('a quarter that is over', () => {
  it('is followed from its end on, and waits for the first step', () => {
    given()
      .when(OPEN)
      .then(
        {
          type: 'QuarterOpened',
          at: OPEN.at,
          data: { year: 2026, quarter: 3, municipalities: ['813', '851'], dueOn: FACTS.dueOn, followedFrom: day('2026-10-01') },
        },
        { type: 'QuarterPlanned', at: OPEN.at, data: { remindAt: instant('2026-11-13T07:00:00.000Z'), distributeAt: undefined } },
      );
    expect(quarterTimersOf(given(...after(OPEN)).state())).toEqual([{ kind: 'klv-quarter', dueAt: '2026-11-13T07:00:00.000Z' }]);
  });

  it('stays quiet when it is looked at again, and when nobody follows it', () => {
    given(...after(OPEN))
      .when(review('2026-10-02T10:00:00.000Z'))
      .thenNothing();
    given().when(review('2026-10-02T10:00:00.000Z')).thenNothing();
  });
});

describe('a reminder', () => {
  it('goes to everybody at eight on the day of the step, and not a millisecond before', () => {
    given(...after(OPEN))
      .when(review('2026-11-13T06:59:59.999Z'))
      .thenNothing();
    expect(added(OPEN, review('2026-11-13T07:00:00.000Z'))).toEqual([
      '813 reminded -10 2026-11-13',
      '851 reminded -10 2026-11-13',
      'next 2026-11-27T07:00:00.000Z -',
    ]);
  });

  it('goes once for a step, however often it is looked', () => {
    given(...after(OPEN, review('2026-11-13T07:00:00.000Z')))
      .when(review('2026-11-13T07:00:01.000Z'))
      .thenNothing();
  });

  it('goes to nobody whose list has come meanwhile, though nobody has told of it before', () => {
    const lists = [list('851', '2026-11-20')];
    expect(added(OPEN, review('2026-11-27T07:00:00.000Z', { lists }))).toEqual([
      'ListDelivered',
      '813 reminded 0 2026-11-27',
      'next 2026-12-04T07:00:00.000Z 2026-11-30T07:00:00.000Z',
    ]);
  });

  it('goes only for the last of several steps that have come, and on the next working day when it is a weekend', () => {
    expect(added(OPEN, review('2026-11-28T10:00:00.000Z'))).toEqual(['next 2026-11-30T07:00:00.000Z -']);
    expect(added(OPEN, review('2026-11-28T10:00:00.000Z'), review('2026-11-30T07:00:00.000Z'))).toEqual([
      '813 reminded 0 2026-11-30',
      '851 reminded 0 2026-11-30',
      'next 2026-12-04T07:00:00.000Z -',
    ]);
  });

  it('is put off when the day of its step has been closed meanwhile', () => {
    const closed = { closedDays: [day('2026-11-13')] };
    expect(added(OPEN, review('2026-11-13T07:00:00.000Z', closed))).toEqual(['next 2026-11-16T07:00:00.000Z -']);
  });

  it('is not made up for when it was due before the quarter was followed, or a year ago', () => {
    const late = review('2026-11-21T10:00:00.000Z', {}, day('2026-11-21'));
    expect(told(after(late))).toEqual(['QuarterOpened', 'next 2026-11-27T07:00:00.000Z -']);
    expect(added(OPEN, review('2027-12-03T10:00:00.000Z'))).toEqual(['813 reminded 5 2027-12-03', '851 reminded 5 2027-12-03', 'next - -']);
    expect(added(OPEN, review('2027-12-06T10:00:00.000Z'))).toEqual(['next - -']);
  });

  it('is wanted again of a municipality whose list was taken back', () => {
    const lists = [list('813', '2026-11-10'), list('851', '2026-11-10')];
    const events = added(
      OPEN,
      review('2026-11-10T10:00:00.000Z', { lists, distribution: 'by-hand' }),
      review('2026-11-16T10:00:00.000Z', { lists: lists.slice(1), distribution: 'by-hand' }),
    );
    expect(events).toEqual(['DeliveryWithdrawn', '813 reminded -10 2026-11-16', 'next 2026-11-27T07:00:00.000Z -']);
  });
});

describe('the distribution of lists', () => {
  const lists = [list('851', '2026-11-20')];
  const due = review('2026-11-30T07:00:00.000Z', { lists });

  it('comes the working day after they are due, with what is there, and not before', () => {
    const before = after(OPEN, review('2026-11-27T10:00:00.000Z', { lists }));
    given(...before)
      .when(review('2026-11-30T06:59:59.999Z', { lists }))
      .thenNothing();
    expect(added(OPEN, review('2026-11-27T10:00:00.000Z', { lists }), due)).toEqual(['sent 851', 'next 2026-12-04T07:00:00.000Z -']);
  });

  it('says to whom, of which lists, and what they come to', () => {
    const event = after(OPEN, due).find(({ type }) => type === 'ListsDistributed');
    expect(event?.data).toMatchObject({
      isAddition: false,
      lists: [{ municipality: '851', caseId: 'case-851', version: 1, replaces: undefined }],
      recipients: FACTS.recipients,
      summary: { awaited: 2, delivered: 1, total: { rows: 3 }, previous: { year: 2026, quarter: 2 } },
      by: { id: 'system', role: 'system' },
    });
  });

  it('waits while no list is there, and then comes with the first', () => {
    expect(added(OPEN, review('2026-11-30T10:00:00.000Z', { steps: [] }))).toEqual(['next - -']);
    const first = review('2026-12-02T10:00:00.000Z', { steps: [], lists: [list('851', '2026-12-02')] });
    expect(added(OPEN, review('2026-11-30T10:00:00.000Z', { steps: [] }), first)).toEqual(['ListDelivered', 'sent 851']);
  });

  it('comes sooner when all are there: at once in office time, else on the next working day', () => {
    const all = { lists: [list('813', '2026-11-10'), list('851', '2026-11-11')] };
    expect(added(OPEN, review('2026-11-11T10:00:00.000Z', all))).toEqual(['ListDelivered', 'ListDelivered', 'sent 813+851', 'next - -']);
    expect(added(OPEN, review('2026-11-14T10:00:00.000Z', all))).toEqual([
      'ListDelivered',
      'ListDelivered',
      'next - 2026-11-16T07:00:00.000Z',
    ]);
  });

  it('tells of a late list as an addition on the working day after it came, once', () => {
    const more = { lists: [...lists, list('813', '2026-12-04')] };
    expect(added(OPEN, due, review('2026-12-04T10:00:00.000Z', more))).toEqual(['ListDelivered', 'next - 2026-12-07T07:00:00.000Z']);
    const late = [OPEN, due, review('2026-12-04T10:00:00.000Z', more), review('2026-12-07T07:00:00.000Z', more)];
    expect(added(...late)).toEqual(['sent 813', 'next - -']);
    given(...after(...late))
      .when(review('2026-12-08T10:00:00.000Z', more))
      .thenNothing();
  });

  it('tells of a new version of a list as an addition on the working day after it came, once a version', () => {
    const again = { lists: [list('851', '2026-11-20', 2, '2026-12-04')], steps: [] };
    const came = [OPEN, due, review('2026-12-04T10:00:00.000Z', again)];
    expect(added(...came)).toEqual(['next - 2026-12-07T07:00:00.000Z']);
    const sent = [...came, review('2026-12-07T07:00:00.000Z', again)];
    expect(added(...sent)).toEqual(['sent 851', 'next - -']);
    const event = after(...sent).findLast(({ type }) => type === 'ListsDistributed');
    expect(event?.data).toMatchObject({ isAddition: true, lists: [{ caseId: 'case-851', version: 2, replaces: 1 }] });
    expect(added(...sent, review('2026-12-08T10:00:00.000Z', again))).toEqual([]);
    const third = { lists: [list('851', '2026-11-20', 3, '2026-12-08')], steps: [] };
    expect(added(...sent, review('2026-12-09T10:00:00.000Z', third))).toEqual(['sent 851']);
  });

  it('tells of a list only as it is by then when it came in two versions before', () => {
    const second = { lists: [list('851', '2026-11-20', 2, '2026-11-25')] };
    expect(added(OPEN, review('2026-11-30T07:00:00.000Z', second), review('2026-12-01T07:00:00.000Z', second))).toEqual([]);
  });

  it('is left to the secretariat where the council says so, and additions follow of themselves', () => {
    const byHand = { lists, distribution: 'by-hand', steps: [] } as const;
    expect(added(OPEN, review('2026-12-10T10:00:00.000Z', byHand))).toEqual(['ListDelivered', 'next - -']);
    const more = { ...byHand, lists: [...lists, list('813', '2026-12-14')] };
    const sent = [OPEN, distribute('2026-12-11T20:00:00.000Z', byHand)];
    expect(added(...sent)).toEqual(['ListDelivered', 'sent 851', 'next - -']);
    expect(added(...sent, review('2026-12-14T10:00:00.000Z', more), review('2026-12-15T07:00:00.000Z', more))).toEqual([
      'sent 813',
      'next - -',
    ]);
  });

  it('by hand says why and by whom, of a quarter that nobody followed too, and makes up for no reminder', () => {
    const events = after(distribute('2026-12-12T20:00:00.000Z', { lists }));
    expect(told(events)).toEqual(['QuarterOpened', 'ListDelivered', 'sent 851']);
    expect(events.at(-1)?.data).toMatchObject({ reason: 'Udvalget beder om dem', by: { id: 'p-1' } });
  });

  it('by hand is refused while the quarter lasts, and when nobody is to be told of anything', () => {
    given().when(distribute('2026-09-30T21:59:59.999Z', { lists })).thenRejects('quarter-not-over');
    given()
      .when(distribute('2026-09-30T22:00:00.000Z', { lists }))
      .thenTypes('QuarterOpened', 'ListDelivered', 'ListsDistributed', 'QuarterPlanned');
    given(...after(OPEN, due))
      .when(distribute('2026-12-01T10:00:00.000Z', { lists }))
      .thenRejects('nothing-to-distribute');
    given().when(distribute('2026-12-01T10:00:00.000Z')).thenRejects('nothing-to-distribute');
  });
});
