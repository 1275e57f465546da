import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { migrate } from '#platform';
import { type TestDatabase, createEmptyDatabase } from '../test/support/test-postgres.js';
import { PlacementBlocks1790000000921 } from './1790000000921-placement-blocks.js';
import { migrations } from './index.js';

const BEFORE = migrations.slice(0, migrations.indexOf(PlacementBlocks1790000000921));
const UP_TO = [...BEFORE, PlacementBlocks1790000000921];
const LAST_ROW = 601;

const IMPORTS = [randomUUID(), randomUUID()];
const FINDING = {
  row: 300,
  column: 'pNumber',
  code: 'quota-exceeded',
  severity: 'warning',
  text: 'Over "kvoten"',
  data: { cap: 2, fte: 2.5 },
};
const ADD = `insert into placement_row (council, import, row, p_number, fields, finding_codes, findings)
  select 'nj', $1, n, case when n % 3 > 0 then 'P' || n % 7 end, jsonb_build_object('municipalityCode', '851', 'year', 2022, 'quarter', 3,
    'measure', 'VP', 'sector', 'privat', 'employerName', E'Ældre; "Pleje" \\u00e6\\n' || n, 'cvr', null,
    'pNumber', case when n % 3 > 0 then 'P' || n % 7 end, 'industryCode', null, 'occupation', null, 'startDate', '2022-07-01',
    'plannedEndDate', null, 'weeklyHours', 18.5, 'ordinaryEmployees', 10, 'supportedFte', 0.333, 'representativeStatement', 'ja',
    'averageHeadcount12m', null, 'headcountNow', null, 'vacatedWithin3Months', null, 'targetGroup', null),
    case when n = 300 then array['quota-exceeded'] else '{}' end, case when n = 300 then jsonb_build_array($2::jsonb) else '[]' end
  from generate_series(2, $3::int) n`;

let test: TestDatabase;
let owner: Client;

beforeEach(async () => {
  test = await createEmptyDatabase();
  await migrate(test.url, BEFORE);
  owner = new Client({ connectionString: test.url });
  await owner.connect();
  for (const importId of IMPORTS) await owner.query(ADD, [importId, JSON.stringify(FINDING), LAST_ROW]);
});

afterEach(async () => {
  await owner.end();
  await test.drop();
});

const rowsKept = async () => (await owner.query<object>('select * from placement_row order by import, row')).rows;
const undoLast = async () => {
  const source = new DataSource({ type: 'postgres', url: test.url, migrations: [...UP_TO], migrationsTableName: 'migration' });
  await source.initialize();
  await source.undoLastMigration();
  await source.destroy();
};

describe('rows of lists that are moved into blocks', () => {
  it('stand in order, with the workplaces and the codes of each block beside them', async () => {
    await migrate(test.url, UP_TO);
    const { rows } = await owner.query(
      `select last_row, cardinality(p_numbers) as workplaces, finding_codes, rows::json -> 0 -> 0 as first, rows::json -> 0 -> 6 as name
       from placement_block where import = $1 order by last_row`,
      [IMPORTS[0]],
    );
    expect(rows).toEqual([
      { last_row: 251, workplaces: 7, finding_codes: [], first: 2, name: 'Ældre; "Pleje" æ\n2' },
      { last_row: 501, workplaces: 7, finding_codes: ['quota-exceeded'], first: 252, name: 'Ældre; "Pleje" æ\n252' },
      { last_row: 601, workplaces: 7, finding_codes: [], first: 502, name: 'Ældre; "Pleje" æ\n502' },
    ]);
  });

  it('come back as they were', async () => {
    const before = await rowsKept();
    await migrate(test.url, UP_TO);
    await undoLast();
    expect(await rowsKept()).toEqual(before);
    expect(before).toHaveLength(2 * (LAST_ROW - 1));
  });
});
