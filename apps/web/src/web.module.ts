import { Module } from '@nestjs/common';
import { StartController } from './start/start.controller.js';

/** Pages for people. */
@Module({ controllers: [StartController] })
export class WebModule {}
