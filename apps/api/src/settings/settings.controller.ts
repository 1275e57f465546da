import { SettingChanges, Settings } from '#bodies';
import { type Action, can } from '#identity';
import { type Actor, copenhagenDayOf, type Setting } from '#kernel';
import { AppClock, ProblemException } from '#platform';
import { Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../http/actor-guard.js';
import { streamDoneOr } from '../http/answer.js';
import { Asker, type Asking } from '../http/asking.js';
import { ValidBody } from '../http/body.js';
import { malformed } from '../http/malformed.js';
import { Resource } from '../http/resource.js';
import { KNOWN_SETTINGS } from './known-settings.js';
import { SettingDto } from './setting.dto.js';
import { settingAnswer } from './setting.view.js';

/** What a council settles for itself. */
@Controller('settings')
export class SettingsController {
  constructor(
    private readonly settings: Settings,
    private readonly changes: SettingChanges,
    private readonly clock: AppClock,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    permit(actor, 'read-settings');
    const on = copenhagenDayOf(await this.clock.now());
    const history = await this.settings.history(actor.council);
    return new Resource({ items: KNOWN_SETTINGS.map((setting) => settingAnswer(setting, history, on)), next: null }, history.version);
  }

  @Post(':key')
  @HttpCode(200)
  async change(@Param('key') key: string, @Asker() asking: Asking, @ValidBody(SettingDto) { value, from, reason }: SettingDto) {
    permit(asking.actor, 'change-setting');
    const setting = settingNamed(key);
    if (setting.read(value) === undefined) throw malformed({ pointer: '/value', code: 'unknown-value' });
    const { state, version } = streamDoneOr(await this.changes.change(asking, { key, value, from, reason }));
    return new Resource(settingAnswer(setting, state, copenhagenDayOf(await this.clock.now())), version);
  }
}

function permit(actor: Actor, action: Action): void {
  const isAllowed = can(actor, action, { council: actor.council, senders: [], sender: undefined });
  if (!isAllowed) throw new ProblemException(403, 'not-permitted');
}

function settingNamed(name: string): Setting {
  const setting = KNOWN_SETTINGS.find(({ key }) => key === name);
  if (setting === undefined) throw new ProblemException(404, 'not-found');
  return setting;
}
