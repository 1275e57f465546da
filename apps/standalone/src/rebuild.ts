import 'reflect-metadata';
import { rebuildAll } from './upkeep/rebuild-all.js';
import { runCommand } from './upkeep/run-command.js';

await runCommand(rebuildAll);
