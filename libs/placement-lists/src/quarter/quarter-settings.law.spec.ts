import { day, type Json, settledOn } from '#kernel';
import { LIST_DISTRIBUTION, LIST_REMINDERS } from './quarter-settings.law.js';

describe('the steps at which municipalities are reminded', () => {
  it('are ten working days before lists are due, that day and five after, as an assumption', () => {
    expect(settledOn(LIST_REMINDERS, day('2026-11-29'), [])).toMatchObject({ value: [-10, 0, 5], assumption: true });
  });

  it.each<[Json, Json | undefined]>([
    [[], []],
    [
      [5, -60, 60],
      [-60, 5, 60],
    ],
    [[-61], undefined],
    [[61], undefined],
    [[1, 1], undefined],
    [[0.5], undefined],
    [['1'], undefined],
    [3, undefined],
    [
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    ],
    [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], undefined],
  ])('can be set as %j: %j', (value, read) => {
    expect(LIST_REMINDERS.read(value)).toEqual(read);
  });
});

describe('the time at which lists are sent out', () => {
  it('is the working day after they are due, as an assumption', () => {
    expect(settledOn(LIST_DISTRIBUTION, day('2026-11-29'), [])).toMatchObject({ value: 1, assumption: true });
  });

  it.each<[Json, Json | undefined]>([
    ['by-hand', 'by-hand'],
    [0, 0],
    [60, 60],
    [61, undefined],
    [-1, undefined],
    ['never', undefined],
    [null, undefined],
  ])('can be set as %j: %j', (value, read) => {
    expect(LIST_DISTRIBUTION.read(value)).toEqual(read);
  });
});
