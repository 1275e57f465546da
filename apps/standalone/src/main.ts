import 'reflect-metadata';
import { DemoIdentity } from '#identity';
import { AppLog, printable, configOrExit } from '#platform';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiServer, configureApi } from '../../api/src/api.module.js';
import { readyDatabase } from './database.js';
import { StandaloneModule } from './standalone.module.js';
import { welcome } from './welcome.js';

const { config, release } = await readyDatabase(configOrExit());
const root = StandaloneModule.forRoot(config, release);
const app = await NestFactory.create<NestFastifyApplication>(root, apiServer(), { bodyParser: false, bufferLogs: true });
app.useLogger(app.get(AppLog));
await configureApi(app);
await app.listen(config.port, config.host);
process.stdout.write(`${JSON.stringify(printable(config))}\n`);
process.stdout.write(welcome(await app.getUrl(), config, app.get(DemoIdentity, { strict: false }).personas()));
