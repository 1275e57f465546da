import type { StreamModel } from '#platform';
import type { SettingsEvent } from './settings.messages.js';
import { evolveSettings, NO_SETTINGS, type SettingsState } from './settings.state.js';

/** How a council's settings are rebuilt from the log. They wait for nothing, so they have no deadlines. */
export const settingsStreams: StreamModel = {
  streamType: 'settings',
  firstEvent: 'SettingChanged',
  evolve: (state, event) => evolveSettings(state === undefined ? NO_SETTINGS : settingsOf(state), settingsEvent(event)),
  tables: [{ name: 'deadline', computed: {}, rows: () => [] }],
};

function settingsOf(state: object): SettingsState {
  return state as SettingsState;
}

function settingsEvent(event: object): SettingsEvent {
  return event as SettingsEvent;
}
