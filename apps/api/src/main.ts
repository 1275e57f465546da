import 'reflect-metadata';
import { LiveFigures, migrate, printable, configOrExit, startMetricsServer } from '#platform';
import { migrations } from '../../../migrations/index.js';
import { createApi } from './http/create-api.js';

const config = configOrExit();
if (config.databaseUrl === undefined) throw new Error('DATABASE_URL must name the database that the workers use');
await migrate(config.databaseUrl, migrations);
const app = await createApi(config);
await app.listen(config.port, config.host);
const metrics = config.metricsPort === undefined ? undefined : await startMetricsServer(config.metricsPort, config, app.get(LiveFigures));
app.getHttpServer().once('close', () => void metrics?.close());
process.stdout.write(`${JSON.stringify(printable(config))}\nSagsudvalg API is ready on ${await app.getUrl()}\n`);
