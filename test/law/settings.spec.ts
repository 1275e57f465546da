import 'reflect-metadata';
import type { Json, Setting } from '#kernel';
import { KNOWN_SETTINGS } from '../../apps/api/src/settings/known-settings.js';
import { settling } from './setting-row.js';
import { SETTING_ROWS } from './settings-table.js';

/** Settings that decide how cases are heard and told of, not what is made of them; their effect is shown beside what they decide. */
const DECIDE_NO_ASSESSMENT =
  /^(hearing-rule|hearing-days|close-when-all-answered|legal-nature|chair-mandate|complaint-guidance)\.|^(extraClosedDays|party-hearing-days|hearing-reminder-(days|hour)|klv-list-(reminders|distribution|office-hour|reminder-limit))$/;
const SETTLED = SETTING_ROWS.flatMap((row) => row.settled.map(([value, expected]) => ({ ...row, value, expected })));

const settingNamed = (name: string): Setting => {
  const setting = KNOWN_SETTINGS.find(({ key }) => key === name);
  if (setting === undefined) throw new Error(`no setting is called ${name}`);
  return setting;
};

describe('a setting of the law', () => {
  it.each(SETTING_ROWS.map((row) => [row.key, row.what, row] as const))('%s leaves its default to %s', (_key, _what, row) => {
    expect(row.seenUnder([])).toBe(row.byDefault);
  });

  it.each(SETTLED.map((row) => [row.key, JSON.stringify(row.value), row.what, row] as const))(
    '%s of %s decides %s',
    (key, _value, _what, { value, expected, seenUnder }) => {
      expect(settingNamed(key).read(value)).toEqual(value);
      expect(seenUnder(settling(key, value))).toBe(expected);
    },
  );

  it.each(SETTING_ROWS.map((row) => [row.key, row] as const))('%s turns an assessment', (_key, { byDefault, settled }) => {
    expect(settled.some(([, expected]) => expected !== byDefault)).toBe(true);
  });

  it.each(SETTING_ROWS.map((row) => [row.key, row] as const))('%s counts for nothing where it says what it cannot be', (key, row) => {
    expect(row.seenUnder(settling(key, 'ugyldig'))).toBe(row.byDefault);
  });

  it('is shown at work, every one of them', () => {
    const shown = new Set(SETTING_ROWS.map(({ key }) => key));
    expect(KNOWN_SETTINGS.map(({ key }) => key).filter((key) => !shown.has(key) && !DECIDE_NO_ASSESSMENT.test(key))).toEqual([]);
    expect(shown.size).toBe(SETTING_ROWS.length);
  });
});

describe('what a council may settle', () => {
  const measure = (employeesPerPerson: number, least: number): Json => ({ employeesPerPerson, least });
  const places = (one: Json): Json => ({ private: one, public: one, charity: one });
  const periods = (weeksPerYear: number, monthsPerYear: number): Json => ({ weeksPerYear, monthsPerYear });
  const durations: readonly Json[] = [{ weeks: 1 }, { weeks: 260 }, { months: 1 }, { months: 60 }];
  const noDurations: readonly Json[] = [{ weeks: 0 }, { weeks: 261 }, { months: 0 }, { months: 61 }, { weeks: 1, months: 1 }, {}, 13];

  it.each<readonly [string, readonly Json[], readonly Json[]]>([
    ['law-day', ['event', 'receipt'], ['decision', null, true]],
    ['rule-set-start.RBR_2025', ['2022-06-02', '2026-01-31'], ['2022-06-01', '2026-02-01', '2025-02-30', 2025]],
    ['rule-set-start.LAB_2027', ['2026-07-02', '2099-12-31'], ['2026-07-01', '2100-01-01', null]],
    ['free-days.work-sharing-extension', [1, 366], [0, 367, 91.5, '91']],
    ['counting-months.work-sharing-extension', [1, 36], [0, 37, 1.5]],
    ['received-by.work-sharing-extension', ['municipalityReceivedAt', 'councilReceivedAt'], ['receivedAt', null]],
    [
      'displacement.community-service-place',
      [places(measure(1, 0)), places(measure(1000, 1000))],
      [places(measure(0, 1)), places(measure(1001, 1)), places(measure(5, -1)), places(measure(5, 1001)), { private: measure(5, 1) }, null],
    ],
    [
      'pay-periods.work-permit-opinion',
      [periods(52, 12), periods(53, 13), periods(52.18, 12)],
      [periods(51.99, 12), periods(53.01, 12), periods(52.185, 12), periods(52, 11), periods(52, 14), { weeksPerYear: 52 }, []],
    ],
    ['reply-days.work-permit-opinion', [1, 60], [0, 61, 1.5]],
    ['due-days.klv-list', [0, 365], [-1, 366, 1.5]],
    ['bankruptcy-frees.mass-layoff-notice', [true, false], ['ja', 1, null]],
    ['full-time-week.klv-list', [30, 48], [29, 49, 37.5]],
    ['repeat-use-quarters.klv-list', [0, 12], [-1, 13, 1.5]],
    ['useful-work-duration.klv-list', durations, noDurations],
    ['public-subsidy-duration.klv-list', durations, noDurations],
    ['close-when-all-answered.klv-list', [true, false], ['ja', 1, null]],
    ['legal-nature.community-service-place', ['decision', 'opinion', 'notification'], ['afgørelse', null]],
    ['party-hearing-days', [1, 60], [0, 61, 1.5, '10']],
    ['chair-mandate.work-permit-opinion', [true, false], ['ja', 1, null]],
    ['complaint-guidance.work-sharing-extension', ['Klag.', 'x'.repeat(2000)], ['', ' ', 'x'.repeat(2001), 1, null]],
  ])('as %s is read, and nothing besides', (key, readable, unreadable) => {
    const { read } = settingNamed(key);
    expect(readable.map((value) => read(value))).toEqual(readable);
    expect(unreadable.filter((value) => read(value) !== undefined)).toEqual([]);
  });

  it('bears a key and two titles of its own, and a default that could be settled as well', () => {
    const titles = KNOWN_SETTINGS.flatMap(({ titles: { da, en } }) => [da, en]);
    expect(new Set(KNOWN_SETTINGS.map(({ key }) => key)).size).toBe(KNOWN_SETTINGS.length);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { key, defaults, read } of KNOWN_SETTINGS)
      for (const { value } of defaults) expect([key, read(value as Json)]).toEqual([key, value]);
  });
});
