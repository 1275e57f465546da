import { day } from './day.js';
import type { LawEntry } from './law.js';
import { source } from './legal-source.js';
import {
  dayWithin,
  listOfDays,
  membersOf,
  numberWithin,
  setOn,
  type Setting,
  settledOn,
  type SettingValue,
  textUpTo,
  wholeNumber,
  wordOf,
  yesOrNo,
} from './settings.js';

const entry = (inForceFrom: string, value: number): LawEntry<number> => ({
  inForceFrom: day(inForceFrom),
  value,
  unit: 'days',
  source: source('rådets praksis'),
  assumption: true,
});

const DUE: Setting<number> = {
  key: 'due-days',
  titles: { da: 'Frist', en: 'Deadline' },
  defaults: [entry('2022-01-01', 60), entry('2025-01-01', 50)],
  read: wholeNumber(1, 365),
};

const set = (from: string, value: SettingValue['value'], key = 'due-days'): SettingValue => ({ key, value, from: day(from) });

describe('a setting', () => {
  it.each([
    ['2021-12-31', 60],
    ['2024-12-31', 60],
    ['2025-01-01', 50],
  ])('is its default on %s where the council has set nothing: %j', (on, value) => {
    expect(settledOn(DUE, day(on), []).value).toBe(value);
    expect(settledOn(DUE, day(on), [set('2020-01-01', 5, 'another')]).value).toBe(value);
  });

  it.each([
    ['2026-02-28', 50],
    ['2026-03-01', 30],
    ['2026-05-31', 30],
    ['2026-06-01', 20],
    ['2030-01-01', 20],
  ])('is on %s what the council has set by then: %j', (on, value) => {
    const settings = [set('2026-06-01', 20), set('2026-03-01', 30)];
    expect(settledOn(DUE, day(on), settings).value).toBe(value);
    expect(settledOn(DUE, day(on), settings.toReversed()).value).toBe(value);
  });

  it('is what was recorded last of what begins on the same day', () => {
    expect(settledOn(DUE, day('2026-04-01'), [set('2026-03-01', 30), set('2026-03-01', 31)]).value).toBe(31);
  });

  it('keeps the unit and the source of its default', () => {
    expect(settledOn(DUE, day('2026-04-01'), [set('2026-03-01', 30)])).toEqual({ ...entry('2025-01-01', 50), value: 30 });
  });

  it('is its default where what is on record says nothing it could be', () => {
    expect(settledOn(DUE, day('2026-04-01'), [set('2026-03-01', 'tredive')]).value).toBe(50);
  });
});

describe('what a council has set', () => {
  it('is nothing before the day it begins', () => {
    const first = set('2026-03-01', 30);
    expect(setOn([first], 'due-days', day('2026-02-28'))).toBeUndefined();
    expect(setOn([first], 'due-days', day('2026-03-01'))).toBe(first);
  });
});

describe('a value of a setting', () => {
  it.each([
    [1, 1],
    [365, 365],
    [0, undefined],
    [366, undefined],
    [1.5, undefined],
    ['7', undefined],
    [null, undefined],
  ])('read as a whole number from 1 to 365: %j is %j', (given, read) => {
    expect(wholeNumber(1, 365)(given)).toBe(read);
  });

  it.each([
    [true, true],
    [false, false],
    ['true', undefined],
    [1, undefined],
  ])('read as yes or no: %j is %j', (given, read) => {
    expect(yesOrNo(given)).toBe(read);
  });

  it.each([
    [[], []],
    [
      ['2026-12-24', '2026-12-31'],
      ['2026-12-24', '2026-12-31'],
    ],
    [['2026-12-24', '2026-12-24'], undefined],
    [['2026-12-32'], undefined],
    [[20261224], undefined],
    [['2026-12-24', '2026-12-31', '2027-12-24'], undefined],
    ['2026-12-24', undefined],
  ])('read as a list of at most two days: %j is %j', (given, read) => {
    expect(listOfDays(2)(given)).toEqual(read);
  });

  it.each([
    [52, 52],
    [53, 53],
    [52.18, 52.18],
    [52.185, undefined],
    [51.99, undefined],
    [53.01, undefined],
    ['52', undefined],
    [null, undefined],
  ])('read as a number from 52 to 53: %j is %j', (given, read) => {
    expect(numberWithin(52, 53)(given)).toBe(read);
  });

  it.each([
    ['event', 'event'],
    ['receipt', 'receipt'],
    ['Event', undefined],
    [['event'], undefined],
    [null, undefined],
  ])('read as one of two words: %j is %j', (given, read) => {
    expect(wordOf(['event', 'receipt'])(given)).toBe(read);
  });

  it.each([
    ['2025-01-01', '2025-01-01'],
    ['2025-12-31', '2025-12-31'],
    ['2024-12-31', undefined],
    ['2026-01-01', undefined],
    ['2025-02-29', undefined],
    [20250101, undefined],
  ])('read as a day of 2025: %j is %j', (given, read) => {
    expect(dayWithin(day('2025-01-01'), day('2025-12-31'))(given)).toBe(read);
  });

  it.each([
    ['abc', 'abc'],
    ['abcd', undefined],
    ['', undefined],
    ['  ', undefined],
    [3, undefined],
  ])('read as a text of three characters: %j is %j', (given, read) => {
    expect(textUpTo(3)(given)).toBe(read);
  });

  it.each([
    [
      { a: 1, b: true },
      { a: 1, b: true },
    ],
    [
      { b: false, a: 2 },
      { a: 2, b: false },
    ],
    [{ a: 1 }, undefined],
    [{ a: 1, b: true, c: 1 }, undefined],
    [{ a: 3, b: true }, undefined],
    [{ a: 1, c: true }, undefined],
    [[1, true], undefined],
    [null, undefined],
    [1, undefined],
  ])('read as an object of a number and a truth: %j is %j', (given, read) => {
    expect(membersOf<{ readonly a: number; readonly b: boolean }>({ a: wholeNumber(1, 2), b: yesOrNo })(given)).toEqual(read);
  });
});
