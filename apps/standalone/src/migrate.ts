import { readConfig } from '#platform';
import { readyDatabase } from './database.js';

const { release } = await readyDatabase(readConfig(process.env));
await release();
