import 'reflect-metadata';
import { Module, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExpressAdapter } from 'nest-on-express';
import { DataSource } from 'typeorm';
import { Cases } from './cases.js';
import { CasesController } from './cases.controller.js';
import { EventRow, RegisterRow, StateRow } from './rows.js';
import { TokenGuard } from './token-guard.js';

const CONNECTIONS = 16;

/** The same cases as an ordinary NestJS application keeps them: on Express, with its own validation pipe, and TypeORM's `save`. */
const database = new DataSource({
  type: 'postgres',
  url: process.env['DATABASE_URL'] ?? '',
  entities: [EventRow, StateRow, RegisterRow],
  synchronize: true,
  installExtensions: false,
  extra: { max: CONNECTIONS },
});
await database.initialize();
await database.query('create sequence peer_number');

@Module({ controllers: [CasesController], providers: [Cases, TokenGuard, { provide: DataSource, useValue: database }] })
class PeerModule {}

const app = await NestFactory.create(PeerModule, new ExpressAdapter(), { logger: false, abortOnError: false });
app.useGlobalPipes(new ValidationPipe({ transform: true, whitelist: true, forbidNonWhitelisted: true }));
process.once('SIGTERM', () => void app.close().then(() => database.destroy()));
await app.listen(0, '127.0.0.1');
process.stdout.write(`The peer is ready on ${await app.getUrl()}\n`);
