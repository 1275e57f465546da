import 'reflect-metadata';
import { type Config, ConfigFault, LiveFigures, migrate, printable, Readiness, startMetricsServer, startOrExit } from '#platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrations } from '../../../migrations/index.js';
import { createApi } from './http/create-api.js';

await startOrExit(async (config) => {
  if (config.databaseUrl === undefined) throw new ConfigFault(['DATABASE_URL must name the database that the workers use']);
  await migrate(config.databaseUrl, migrations);
  const app = await createApi(config);
  await app.listen(config.port, config.host);
  await serveMetrics(app, config);
  process.stdout.write(`${JSON.stringify(printable(config))}\nSagsudvalg API is ready on ${await app.getUrl()}\n`);
});

async function serveMetrics(app: NestFastifyApplication, config: Config): Promise<void> {
  if (config.metricsPort === undefined) return;
  const shown = { figures: app.get(LiveFigures), readiness: app.get(Readiness) };
  const metrics = await startMetricsServer(config.metricsPort, config, shown);
  app.getHttpServer().once('close', () => void metrics.close());
}
