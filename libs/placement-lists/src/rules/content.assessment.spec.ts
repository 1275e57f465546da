import { day } from '#kernel';
import { cleanRow, foundIn, LIST_FACTS, listFile, type WrittenRow } from '../../../../test/support/klv-lists.js';
import { repeatUseQuartersOn } from './content.assessment.js';

const of = (changes: Partial<WrittenRow>) =>
  foundIn(listFile([cleanRow(1, changes)]), { ...LIST_FACTS, ...QUARTER[changes.quarter ?? '3'] });
const QUARTER: Readonly<Record<string, Partial<typeof LIST_FACTS>>> = { '1': { quarter: 1 }, '3': {} };

describe('a wage subsidy with a private employer', () => {
  it.each([
    [{ averageHeadcount12m: '20,0', headcountNow: '20' }, []],
    [{ averageHeadcount12m: '20,0', headcountNow: '19' }, ['2 headcountNow net-increase-failed']],
    [{ averageHeadcount12m: '20,0', headcountNow: '19,99' }, ['2 headcountNow net-increase-failed']],
    [{ headcountNow: '22', vacatedWithin3Months: 'ja' }, ['2 vacatedWithin3Months net-increase-failed']],
    [{ headcountNow: '22', vacatedWithin3Months: 'nej' }, []],
    [{ headcountNow: '19', vacatedWithin3Months: 'ja' }, ['2 headcountNow net-increase-failed']],
  ])('with %j: %j', (changes, found) => {
    expect(of(changes)).toEqual(found);
  });

  it('alone is judged by the increase in employees', () => {
    const falling = { averageHeadcount12m: '20', headcountNow: '10', vacatedWithin3Months: 'ja' };
    expect(of({ ...falling, sector: 'offentlig' })).toEqual([]);
    expect(of({ ...falling, measure: 'VP' })).toEqual([]);
  });
});

describe('the duration of a placement', () => {
  const from = (startDate: string, plannedEndDate: string, changes: Partial<WrittenRow>) =>
    of({ quarter: '1', startDate, plannedEndDate, ...changes }).length > 0;

  it.each([
    ['LT', 'privat', 'jobparat', '2022-07-02', '2022-07-03'],
    ['LT', 'privat', '', '2022-07-02', '2022-07-03'],
    ['LT', 'offentlig', 'jobparat', '2022-05-02', '2022-05-03'],
    ['LT', 'offentlig', 'dagpengemodtager', '2022-05-02', '2022-05-03'],
    ['LT', 'offentlig', 'uddannelsesparat', '2022-05-02', '2022-05-03'],
    ['LT', 'offentlig', 'fleksjob', '2023-01-02', '2023-01-03'],
    ['LT', 'offentlig', '', '2023-01-02', '2023-01-03'],
    ['VP', 'privat', 'jobparat', '2022-01-30', '2022-01-31'],
    ['VP', 'offentlig', 'dagpengemodtager', '2022-01-30', '2022-01-31'],
    ['VP', 'privat', 'anden', '2022-07-03', '2022-07-04'],
    ['VP', 'privat', '', '2022-07-03', '2022-07-04'],
    ['NI', 'offentlig', 'jobparat', '2022-04-03', '2022-04-04'],
    ['NI', 'offentlig', '', '2022-04-03', '2022-04-04'],
  ])('%s %s for %j from 3 January 2022 may last to %s, not to %s', (measure, sector, targetGroup, last, tooLate) => {
    expect(from('2022-01-03', last, { measure, sector, targetGroup })).toBe(false);
    expect(from('2022-01-03', tooLate, { measure, sector, targetGroup })).toBe(true);
  });

  it.each([
    ['2021-08-31', '2022-02-28', '2022-03-01'],
    ['2021-10-31', '2022-04-30', '2022-05-01'],
    ['2021-09-30', '2022-03-29', '2022-03-30'],
  ])('of six months from %s ends on %s', (start, last, tooLate) => {
    expect(from(start, last, {})).toBe(false);
    expect(from(start, tooLate, {})).toBe(true);
  });
});

describe('a placement', () => {
  it.each([
    ['ja', []],
    ['ingen repræsentant', []],
    ['nej', ['2 representativeStatement no-representative-statement']],
    ['', ['2 representativeStatement data-missing']],
  ])('whose statement is %j: %j', (representativeStatement, found) => {
    expect(of({ representativeStatement })).toEqual(found);
  });

  it('of useful work is with a public employer', () => {
    expect(of({ measure: 'NI', sector: 'privat' })).toEqual(['2 sector useful-work-not-public']);
    expect(of({ measure: 'NI', sector: 'offentlig' })).toEqual([]);
    expect(of({ measure: 'VP', sector: 'privat' })).toEqual([]);
  });

  it('is judged as far as it can be read, though its row is refused', () => {
    expect(of({ cvr: '1', representativeStatement: 'nej' })).toEqual([
      '2 cvr invalid-cvr',
      '2 representativeStatement no-representative-statement',
    ]);
  });
});

describe('repeated use of a workplace', () => {
  const [here, none] = [new Set(['1001234001']), new Set<string>()];
  const used = (earlierPNumbers: readonly ReadonlySet<string>[], repeatUseQuarters = 3) =>
    foundIn(listFile([cleanRow(1)]), { earlierPNumbers, repeatUseQuarters });

  it('is found when each of the three quarters before had it', () => {
    expect(used([here, here, here])).toEqual(['2 pNumber repeat-use']);
    expect(used([here, here, none])).toEqual([]);
    expect(used([none, here, here, here])).toEqual([]);
    expect(used([here, here])).toEqual([]);
  });

  it('is counted over as many quarters as the council has set', () => {
    expect(used([here, none, none], 1)).toEqual(['2 pNumber repeat-use']);
    expect(used([here, here, here], 4)).toEqual([]);
    expect(used([], 0)).toEqual([]);
    expect(repeatUseQuartersOn(day('2022-09-30'))).toBe(3);
  });
});
