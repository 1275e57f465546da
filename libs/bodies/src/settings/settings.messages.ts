import type { Day, Instant, Json } from '#kernel';

/** Who acted, named by an id that says nothing of the person. */
export type SetBy = { readonly id: string; readonly role: string };

/** The secretariat sets a value from a day on. That the value can be one of the setting is asked before. */
export type ChangeSetting = {
  readonly type: 'ChangeSetting';
  readonly at: Instant;
  readonly data: { readonly key: string; readonly value: Json; readonly from: Day; readonly reason: string; readonly by: SetBy };
};

export type SettingChanged = { readonly type: 'SettingChanged'; readonly at: Instant; readonly data: ChangeSetting['data'] };

export type SettingsCommand = ChangeSetting;
export type SettingsEvent = SettingChanged;
