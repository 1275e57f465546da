import { SettingChanges } from '#bodies';
import { CaseworkModule, CaseStore, type CaseAnswer, HandleCase, type Repeatable } from '#casework';
import { type Actor, type Instant, instant, systemActor } from '#kernel';
import {
  ListDifferences,
  ListReader,
  ListReadModel,
  ListRows,
  ListsAgain,
  PlacementListsModule,
  QuarterOverview,
  SubmitLists,
  Uploads,
} from '#placement-lists';
import type { GivenList } from '#placement-lists';
import { Database, PlatformModule, readConfig } from '#platform';
import { CommandBus } from '@nestjs/cqrs';
import { Test } from '@nestjs/testing';
import { createHash, randomUUID } from 'node:crypto';
import { Leftovers } from '../../libs/placement-lists/src/store/leftovers.query.js';
import { PlacementRows } from '../../libs/placement-lists/src/store/placement-rows.query.js';
import { actor } from './case-actors.js';
import { createTestDatabase } from './test-postgres.js';

export const AALBORG = actor({ role: 'municipality', id: 'aalborg', organisation: 'municipality:851' });
export const LIST_CAME_AT = instant('2022-10-03T08:00:00.000Z');

const SENDER = { principal: 'municipality:851', name: 'Aalborg Kommune' };
const SILENT = { log: () => undefined, warn: () => undefined, error: () => undefined };

/** Lists on a database of their own, put together as a process puts them together. */
export async function klvSetting() {
  const testDatabase = await createTestDatabase();
  const config = readConfig({ DATABASE_URL: testDatabase.url, LOG_LEVEL: 'silent' });
  const imports = [PlatformModule.forRoot(config), CaseworkModule, PlacementListsModule];
  const app = await (await Test.createTestingModule({ imports }).setLogger(SILENT).compile()).init();
  const find = { strict: false } as const;
  const database = app.get(Database, find);
  const submit = app.get(SubmitLists, find);
  return {
    ...{ url: testDatabase.url, database, submit },
    settings: app.get(SettingChanges, find),
    reader: app.get(ListReader, find),
    rows: app.get(ListRows, find),
    placementRows: app.get(PlacementRows, find),
    again: app.get(ListsAgain, find),
    readModel: app.get(ListReadModel, find),
    differences: app.get(ListDifferences, find),
    overview: app.get(QuarterOverview, find),
    uploads: app.get(Uploads, find),
    leftovers: app.get(Leftovers, find),
    store: app.get(CaseStore, find),
    send: (given: GivenList, more: Partial<Parameters<SubmitLists['submit']>[1]> = {}) => submit.submit(given, { ...asked(), ...more }),
    give: (request: HandleCase['request']): Promise<CaseAnswer> => app.get(CommandBus, find).execute(new HandleCase(request)),
    counts: async () => countsIn(database),
    end: async (): Promise<void> => {
      await app.close();
      await testDatabase.drop();
    },
  };
}

/** A file of municipality 851, with what a test cares about changed. */
export function givenList(text: string, change: Partial<GivenList> = {}): GivenList {
  const bytes = Buffer.from(text, 'utf8');
  return {
    ...{ municipality: '851', year: 2022, quarter: 3, acceptance: 'all-or-nothing', fileName: 'liste.csv', mediaType: 'text/csv', bytes },
    sha256: createHash('sha256').update(bytes).digest('hex'),
    upload: undefined,
    ...change,
  };
}

/** A request under a key. */
export function underKey(key: string, requestHash = `hash of ${key}`): Repeatable {
  return { client: AALBORG.id, key, requestHash };
}

/** A command of the secretariat to a case. */
export function bySecretariat(caseId: string, command: Extract<HandleCase['request'], { caseId: string }>['command']) {
  const secretariat: Actor = { ...systemActor('nj'), id: 's', kind: 'person', role: 'secretariat' };
  const asking = { actor: secretariat, repeatable: undefined, correlationId: randomUUID(), causationId: undefined, ifVersion: undefined };
  return { ...asking, caseId, command };
}

function asked(at: Instant = LIST_CAME_AT) {
  return { actor: AALBORG, repeatable: undefined, correlationId: randomUUID(), ifVersion: undefined, sender: SENDER, at };
}

async function countsIn(database: Database) {
  const text = `select (select count(*)::int from placement_import) as imports, (select coalesce(sum(json_array_length(rows::json)), 0)::int from placement_block) as rows,
    (select count(*)::int from case_document) as documents, (select count(distinct stream)::int from event_log) as cases`;
  const [counts] = await database.read<Readonly<Record<'imports' | 'rows' | 'documents' | 'cases', number>>>('nj', { text, values: [] });
  if (counts === undefined) throw new Error('a count gave no row');
  return counts;
}
