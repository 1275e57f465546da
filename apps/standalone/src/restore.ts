import 'reflect-metadata';
import { restoreFrom } from './upkeep/restore-from.js';
import { folderGiven, runCommand } from './upkeep/run-command.js';

await runCommand(restoreFrom(folderGiven('npm run restore -- <folder of a backup>')), { mayBeNew: true });
