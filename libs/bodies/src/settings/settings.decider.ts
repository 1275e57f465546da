import { accept, canonicalJson, type Decider, type Decision } from '#kernel';
import type { ChangeSetting, SettingsCommand, SettingsEvent } from './settings.messages.js';
import { evolveSettings, NO_SETTINGS, type SettingsState } from './settings.state.js';

/** What a council settles for itself. A value that is already set from that day on is accepted again in silence. */
export const settingsDecider: Decider<SettingsCommand, SettingsState, SettingsEvent> = {
  initial: NO_SETTINGS,
  decide: decideChange,
  evolve: evolveSettings,
};

function decideChange({ at, data }: ChangeSetting, { changes }: SettingsState): Decision<SettingsEvent> {
  const last = changes.findLast(({ key, from }) => key === data.key && from === data.from);
  const isSet = last !== undefined && canonicalJson(last.value) === canonicalJson(data.value);
  return isSet ? accept() : accept({ type: 'SettingChanged', at, data });
}
