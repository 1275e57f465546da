import { migrate } from '../../libs/platform/src/database/migrate.js';
import { migrations } from '../../migrations/index.js';

/** Gives an empty database everything that a test database begins with: the project's own migrations, nothing else. */
export async function prepareTemplate(url: string): Promise<void> {
  await migrate(url, migrations);
}
