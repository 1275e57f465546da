import type { Instant } from '#kernel';
import type { SettingChanged, SettingsEvent } from './settings.messages.js';

/** One change, with the moment it was recorded. */
export type SettingChange = SettingChanged['data'] & { readonly at: Instant };

/** All that a council has ever set, in the order it was recorded. */
export type SettingsState = { readonly changes: readonly SettingChange[] };

/** The one stream of a council's settings; it bears the same id in every council. */
export const SETTINGS_STREAM = '00000000-0000-7000-8000-000000000001';

export const NO_SETTINGS: SettingsState = { changes: [] };

export function evolveSettings({ changes }: SettingsState, { at, data }: SettingsEvent): SettingsState {
  return { changes: [...changes, { ...data, at }] };
}
