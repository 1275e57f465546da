import { BodiesModule } from '#bodies';
import { CaseworkModule } from '#casework';
import { Module } from '@nestjs/common';
import { Agendas } from './agendas.handler.js';

/** What the committee deals with at its meetings. */
@Module({ imports: [BodiesModule, CaseworkModule], providers: [Agendas], exports: [Agendas] })
export class MeetingsModule {}
