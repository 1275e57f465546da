import { createTestDatabase } from '../../../../test/support/test-postgres.js';
import { Installation } from '../clock/installation.js';
import { readConfig } from '../config/read-config.js';
import { Database } from '../database/database.js';
import { eventually } from '../testing.js';
import { Queues } from './queues.js';

describe('queues in a database whose address has options of its own', () => {
  it('are found in their own schema all the same', async () => {
    const { url, drop } = await createTestDatabase();
    const address = new URL(url);
    address.searchParams.set('options', '-c statement_timeout=10000');
    const config = readConfig({ DATABASE_URL: address.href });
    const database = new Database(config);
    const queues = new Queues(config, new Installation(database));
    const ran: string[] = [];
    try {
      await queues.work('hearings', ({ id }) => Promise.resolve(void ran.push(id)), 1);
      await queues.add('hearings', [{ id: 'h-1', name: 'close-hearing', data: {} }]);
      await eventually(() => ran.length === 1);
    } finally {
      await queues.close();
      await database.close();
      await drop();
    }
    expect(ran).toEqual(['h-1']);
  });
});
