import { configOrExit } from '#platform';
import { readyDatabase } from './database.js';

const { release } = await readyDatabase(configOrExit());
await release();
