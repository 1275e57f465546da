import { Module } from '@nestjs/common';
import { Bodies } from './bodies.query.js';
import { BodyChanges } from './change-body.handler.js';
import { CommitteeSeats } from './committee-seats.handler.js';
import { DemoCouncil } from './demo-council.handler.js';
import { BodyEstablishment } from './establish-body.handler.js';
import { SettingChanges } from './settings/change-settings.handler.js';
import { GivenSettings } from './settings/given-settings.handler.js';
import { Settings } from './settings/settings.query.js';
import { StreamCommands } from './stream-commands.handler.js';

/** Councils, committees, seats and those who hold them; what a council settles for itself. */
@Module({
  providers: [Bodies, BodyChanges, BodyEstablishment, DemoCouncil, StreamCommands, CommitteeSeats, Settings, GivenSettings, SettingChanges],
  exports: [Bodies, BodyChanges, CommitteeSeats, DemoCouncil, Settings, GivenSettings, SettingChanges, StreamCommands],
})
export class BodiesModule {}
