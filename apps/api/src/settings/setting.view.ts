import type { SettingChange, SettingsState } from '#bodies';
import { cite, type Day, type Setting, setOn, settledOn } from '#kernel';

/** A setting as it is answered: what holds on a day, what would hold without the council's word, and every change. */
export function settingAnswer(setting: Setting, { changes }: SettingsState, on: Day) {
  const standing = settledOn(setting, on, []);
  const set = setOn(changes, setting.key, on);
  return {
    key: setting.key,
    title: setting.titles.da,
    value: settledOn(setting, on, changes).value,
    default: standing.value,
    unit: standing.unit,
    source: cite(standing.source),
    from: set?.from ?? null,
    history: changes.filter(({ key }) => key === setting.key).map(changeAnswer),
  };
}

function changeAnswer({ value, from, reason, by, at }: SettingChange) {
  return { value, from, reason, by, at };
}
