import { startOrExit } from '#platform';
import { readyDatabase } from './database.js';

await startOrExit(async (config) => {
  const { release } = await readyDatabase(config);
  await release();
});
