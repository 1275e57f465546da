import 'reflect-metadata';
import { DemoIdentity } from '#identity';
import { AppLog, printable, startOrExit } from '#platform';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiServer, configureApi } from '../../api/src/api.module.js';
import { configurePages } from '../../web/src/web.module.js';
import { readyDatabase, type ReadyDatabase } from './database.js';
import { StandaloneModule } from './standalone.module.js';
import { welcome } from './welcome.js';

await startOrExit(async (settings) => {
  const database = await readyDatabase(settings);
  try {
    await serve(database);
  } catch (fault) {
    await database.release();
    throw fault;
  }
});

async function serve({ config, release }: ReadyDatabase): Promise<void> {
  const root = StandaloneModule.forRoot(config, release);
  const options = { bodyParser: false, bufferLogs: true, abortOnError: false } as const;
  const app = await NestFactory.create<NestFastifyApplication>(root, apiServer(), options);
  app.useLogger(app.get(AppLog));
  await configureApi(app);
  await configurePages(app);
  await app.listen(config.port, config.host).catch(async (fault: unknown) => {
    await app.close();
    throw fault;
  });
  process.stdout.write(`${JSON.stringify(printable(config))}\n`);
  process.stdout.write(welcome(await app.getUrl(), config, app.get(DemoIdentity, { strict: false }).personas()));
}
