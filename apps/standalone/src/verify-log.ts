import { runCommand } from './upkeep/run-command.js';
import { verify } from './upkeep/verify.js';

await runCommand(verify);
