import type { Actor, Day, Json } from '#kernel';
import { Injectable } from '@nestjs/common';
import { type StreamAnswer, type StreamAsked, StreamCommands } from '../stream-commands.handler.js';
import { settingsDecider } from './settings.decider.js';
import { SETTINGS_STREAM, type SettingsState } from './settings.state.js';

/** A value for a setting, from a day on. */
export interface SettingWanted {
  readonly key: string;
  readonly value: Json;
  readonly from: Day;
  readonly reason: string;
}

/** Changes what a council has settled for itself. Whether the value is one of the setting, and who may, is asked before. */
@Injectable()
export class SettingChanges {
  constructor(private readonly commands: StreamCommands) {}

  /** Records a change, once for a request however often it is sent. */
  async change(asked: StreamAsked, wanted: SettingWanted): Promise<StreamAnswer<SettingsState>> {
    const { council, id, role }: Actor = asked.actor;
    const stream = { council, id: SETTINGS_STREAM, type: 'settings', decider: settingsDecider, timersOf: () => [] };
    const data = { ...wanted, by: { id, role } };
    return this.commands.give(stream, asked, (at) => ({ type: 'ChangeSetting', at, data }) as const);
  }
}
