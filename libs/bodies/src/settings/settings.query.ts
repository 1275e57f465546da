import type { CouncilSettings } from '#kernel';
import { EventStore } from '#platform';
import { Injectable } from '@nestjs/common';
import { NO_SETTINGS, SETTINGS_STREAM, type SettingsState } from './settings.state.js';

/** What a council has settled for itself. */
@Injectable()
export class Settings {
  constructor(private readonly store: EventStore) {}

  /** The values set, in the order they were recorded. */
  async of(council: string): Promise<CouncilSettings> {
    return (await this.history(council)).changes;
  }

  /** The values set by so many changes, the first ones. */
  async upTo(council: string, version: number): Promise<CouncilSettings> {
    return version === 0 ? [] : (await this.history(council)).changes.slice(0, version);
  }

  /** Every change with its reason and author, and the version they stand at. */
  async history(council: string): Promise<SettingsState & { readonly version: number }> {
    const found = await this.store.readState<SettingsState>(council, SETTINGS_STREAM);
    return found === undefined ? { ...NO_SETTINGS, version: 0 } : { ...found.state, version: found.version };
  }
}
