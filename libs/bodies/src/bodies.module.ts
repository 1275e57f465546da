import { Module } from '@nestjs/common';
import { Bodies } from './bodies.query.js';
import { DemoCouncil } from './demo-council.handler.js';
import { BodyEstablishment } from './establish-body.handler.js';

/** Councils, committees, seats and those who hold them. */
@Module({ providers: [Bodies, BodyEstablishment, DemoCouncil], exports: [Bodies, DemoCouncil] })
export class BodiesModule {}
