import { day, type Json, settledOn } from '#kernel';
import type { BoundaryTable, LawRead, TableRow } from '../boundary-table.js';

const ON = day('2026-11-29');
const REFUSED = 'refused';
const PRACTICE = 'rådets praksis for KLV-lister, rykkere og udsendelse';

/** What holds where nothing is settled. */
const unsettled = (key: string, expected: Json): TableRow => ({
  what: 'nothing settled',
  expected: JSON.stringify(expected),
  seenUnder: (law) => JSON.stringify(settledOn(settingIn(law, key), ON, []).value),
});

/** What a council wants to settle, and what is read of it. */
const wanted = (key: string, value: Json, expected: Json = value): TableRow => ({
  what: `settled as ${JSON.stringify(value)}`,
  expected: expected === REFUSED ? REFUSED : JSON.stringify(expected),
  seenUnder: (law) => shown(settingIn(law, key).read(value)),
});

function shown(read: unknown): string {
  return read === undefined ? REFUSED : JSON.stringify(read);
}

function settingIn({ QUARTER_SETTINGS }: LawRead, key: string) {
  const found = QUARTER_SETTINGS.find((setting) => setting.key === key);
  if (found === undefined) throw new Error(`no setting is called ${key}`);
  return found;
}

const rule = (name: string, rows: readonly TableRow[]) => ({ rule: name, source: PRACTICE, codes: [], rows });
const [REMINDERS, DISTRIBUTION, HOUR, LIMIT] = [
  ...['klv-list-reminders', 'klv-list-distribution'],
  ...['klv-list-office-hour', 'klv-list-reminder-limit'],
] as const;
const TEN = Array.from({ length: 10 }, (_, n) => n);

/** How the quarter of lists is followed, at the edges of what a council may settle about it. */
export const klvQuarter: BoundaryTable = {
  type: 'klv-list',
  folder: 'libs/placement-lists/src/quarter/',
  everyCode: [],
  rules: [
    rule('the days of reminding', [
      unsettled(REMINDERS, [-10, 0, 5]),
      wanted(REMINDERS, []),
      wanted(REMINDERS, [5, -10], [-10, 5]),
      wanted(REMINDERS, [60]),
      wanted(REMINDERS, [61], REFUSED),
      wanted(REMINDERS, [-60]),
      wanted(REMINDERS, [-61], REFUSED),
      wanted(REMINDERS, TEN),
      wanted(REMINDERS, [...TEN, 10], REFUSED),
      wanted(REMINDERS, [1, 1], REFUSED),
      wanted(REMINDERS, 5, REFUSED),
    ]),
    rule('the day of distribution', [
      unsettled(DISTRIBUTION, 1),
      wanted(DISTRIBUTION, 0),
      wanted(DISTRIBUTION, -1, REFUSED),
      wanted(DISTRIBUTION, 60),
      wanted(DISTRIBUTION, 61, REFUSED),
      wanted(DISTRIBUTION, 'by-hand'),
      wanted(DISTRIBUTION, 'never', REFUSED),
      wanted(DISTRIBUTION, 1.5, REFUSED),
      wanted(DISTRIBUTION, null, REFUSED),
      wanted(DISTRIBUTION, [1], REFUSED),
    ]),
    rule('the hour from which anything is sent out', [
      unsettled(HOUR, 8),
      wanted(HOUR, 0),
      wanted(HOUR, -1, REFUSED),
      wanted(HOUR, 1),
      wanted(HOUR, 22),
      wanted(HOUR, 23),
      wanted(HOUR, 24, REFUSED),
      wanted(HOUR, 7.5, REFUSED),
      wanted(HOUR, '8', REFUSED),
      wanted(HOUR, null, REFUSED),
    ]),
    rule('how long a missed step is still taken', [
      unsettled(LIMIT, 365),
      wanted(LIMIT, 1),
      wanted(LIMIT, 0, REFUSED),
      wanted(LIMIT, 2),
      wanted(LIMIT, 3649),
      wanted(LIMIT, 3650),
      wanted(LIMIT, 3651, REFUSED),
      wanted(LIMIT, 30.5, REFUSED),
      wanted(LIMIT, '30', REFUSED),
      wanted(LIMIT, null, REFUSED),
    ]),
  ],
};
