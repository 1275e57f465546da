import { type ReadModel, type RebuildCount, rebuildReadModels } from '#platform';
import { NestFactory } from '@nestjs/core';
import type { Command } from './run-command.js';
import { READ_MODELS, RebuildModule } from './rebuild.module.js';

const REPAIRED = 2;

/** Makes every read model again and repairs what differs. Ends with 0 when nothing did, 2 when all was repaired, 1 when something cannot be. */
export const rebuildAll: Command = async ({ config, url }, say) => {
  const app = await NestFactory.createApplicationContext(RebuildModule.forRoot(config), { logger: ['error'] });
  try {
    const { counts, repaired, faults } = await rebuildReadModels(url, app.get<readonly ReadModel[]>(READ_MODELS), {
      repaired: (what) => {
        say(`REPAIRED ${what}`);
      },
      fault: (what) => {
        say(`FAULT ${what}`);
      },
    });
    for (const count of counts) say(countLine(count));
    if (faults > 0) return 1;
    return repaired > 0 ? REPAIRED : 0;
  } finally {
    await app.close();
  }
};

function countLine({ name, rows, identical, repaired }: RebuildCount): string {
  return `rebuild   ${name}: ${String(rows)} rows, ${String(identical)} identical, ${String(repaired)} repaired`;
}
