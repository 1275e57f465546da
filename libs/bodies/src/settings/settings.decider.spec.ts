import { day, instant, type Json } from '#kernel';
import { specify } from '#kernel/testing';
import { settingsDecider } from './settings.decider.js';
import type { ChangeSetting, SettingChanged } from './settings.messages.js';

const AT = instant('2026-03-01T09:00:00.000Z');
const data = (value: Json, from = '2026-04-01', key = 'extraClosedDays') => ({
  key,
  value,
  from: day(from),
  reason: 'Rådets beslutning',
  by: { id: 'p1', role: 'secretariat' },
});
const change = (...of: Parameters<typeof data>): ChangeSetting => ({ type: 'ChangeSetting', at: AT, data: data(...of) });
const changed = (...of: Parameters<typeof data>): SettingChanged => ({ type: 'SettingChanged', at: AT, data: data(...of) });

const { given } = specify(settingsDecider);

describe('a change of a setting', () => {
  it('goes on record with its reason and who made it', () => {
    given()
      .when(change(['2026-12-24']))
      .then(changed(['2026-12-24']));
  });

  it('stays quiet when that value is set from that day on already, however its members are ordered', () => {
    given(changed({ a: 1, b: 2 }))
      .when(change({ b: 2, a: 1 }))
      .thenNothing();
  });

  it('goes on record again after another value from the same day, from another day, and under another key', () => {
    given(changed(1), changed(2)).when(change(1)).then(changed(1));
    given(changed(1)).when(change(1, '2026-05-01')).then(changed(1, '2026-05-01'));
    given(changed(1))
      .when(change(1, '2026-04-01', 'another'))
      .then(changed(1, '2026-04-01', 'another'));
  });

  it('is kept with those before it, in the order of their recording', () => {
    const state = given(changed(1, '2026-06-01'), changed(2, '2026-05-01')).state();
    expect(state.changes.map(({ value, from, at }) => [value, from, at])).toEqual([
      [1, '2026-06-01', AT],
      [2, '2026-05-01', AT],
    ]);
  });
});
