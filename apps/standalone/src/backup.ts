import { folderGiven, runCommand } from './upkeep/run-command.js';
import { backupTo } from './upkeep/save.js';

await runCommand(backupTo(folderGiven('npm run backup -- <folder that is empty or not there yet>')));
