import { day, instant } from '#kernel';
import { danishDay, danishMoment } from './danish-time.messages.js';

describe('a moment in a letter', () => {
  it.each([
    ['2026-03-10T22:59:59.999Z', 'tirsdag den 10. marts 2026 kl. 23.59 (dansk tid, CET)'],
    ['2026-07-01T06:05:00.000Z', 'onsdag den 1. juli 2026 kl. 08.05 (dansk tid, CEST)'],
    ['2026-10-25T00:30:00.000Z', 'søndag den 25. oktober 2026 kl. 02.30 (dansk tid, CEST)'],
    ['2026-10-25T01:30:00.000Z', 'søndag den 25. oktober 2026 kl. 02.30 (dansk tid, CET)'],
    ['2025-12-31T23:00:00.000Z', 'torsdag den 1. januar 2026 kl. 00.00 (dansk tid, CET)'],
  ])('%s is %s', (at, text) => {
    expect(danishMoment(instant(at))).toBe(text);
  });
});

describe('a day in a letter', () => {
  it.each([
    ['2026-12-28', 'mandag den 28. december 2026'],
    ['2028-02-29', 'tirsdag den 29. februar 2028'],
    ['2026-05-09', 'lørdag den 9. maj 2026'],
  ])('%s is %s', (on, text) => {
    expect(danishDay(day(on))).toBe(text);
  });
});
