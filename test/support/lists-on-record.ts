import { rebuildReadModels } from '#platform';
import type { Client } from 'pg';
import { withClient } from './installed-servers.js';
import { cleanRow, listFile } from './klv-lists.js';
import { givenList, klvSetting } from './klv-setting.js';

/** A list that was taken in. */
export interface SentList {
  readonly caseId: string;
  readonly importId: string;
  readonly documentId: string;
}

/** A block or an import as it stands, and who wrote it. */
interface Written {
  readonly key: string;
  readonly xmin: string;
  readonly content: string;
}

export const NOTHING_SAID = { repaired: 0, faults: 0, said: [] };

const QUARTERS = [
  { year: 2022, quarter: 4, startDate: '03-10-2022', plannedEndDate: '28-10-2022' },
  { year: 2023, quarter: 1, startDate: '02-01-2023', plannedEndDate: '27-01-2023' },
  { year: 2023, quarter: 2, startDate: '03-04-2023', plannedEndDate: '28-04-2023' },
  { year: 2023, quarter: 3, startDate: '03-07-2023', plannedEndDate: '28-07-2023' },
];

const WRITTEN = `select b.import || ' ' || b.last_row as key, b.xmin::text, to_jsonb(b)::text as content from placement_block b
  union all select i.id::text, i.xmin::text, (to_jsonb(i) - 'created_at')::text from placement_import i order by key`;

/** Lists on a database of their own, what is done to their rows behind their backs, and the rebuild. */
export async function listsOnRecord() {
  const setting = await klvSetting();
  const work = <T>(ask: (client: Client) => Promise<T>): Promise<T> => withClient(setting.url, ask);
  const sent = async (text: string, change: Parameters<typeof givenList>[1] = {}): Promise<SentList> => {
    const outcome = await setting.send(givenList(text, { acceptance: 'accept-valid', ...change }));
    if (outcome.kind !== 'answered' || outcome.answer.kind !== 'done') throw new Error(JSON.stringify(outcome));
    const { id, submission } = outcome.answer.state;
    const { importId, file } = submission as { readonly importId: string; readonly file: { readonly documentId: string } };
    return { caseId: id, importId, documentId: file.documentId };
  };
  return {
    ...{ setting, work, sent },
    /** The lists of a workplace used in four quarters running: only the last is told of it, by the rows of the three before. */
    fourQuarters: async (): Promise<readonly SentList[]> => {
      const lists: SentList[] = [];
      for (const { year, quarter, ...days } of QUARTERS) {
        const row = cleanRow(8000, { year: String(year), quarter: String(quarter), ...days });
        lists.push(await sent(listFile([row, { ...row, pNumber: String(1_001_240_000 + quarter) }]), { year, quarter }));
      }
      return lists;
    },
    damage: (text: string, values: readonly unknown[] = []) => work((client) => client.query(text, [...values])),
    everything: async (): Promise<readonly Written[]> => work(async (client) => (await client.query<Written>(WRITTEN)).rows),
    rebuilt: async () => {
      const said: string[] = [];
      const { counts, repaired, faults } = await rebuildReadModels(setting.url, [setting.readModel], {
        repaired: (what) => said.push(`repaired ${what}`),
        fault: (what) => said.push(`fault ${what}`),
      });
      const [imports, blocks] = counts;
      return { repaired, faults, said, imports, blocks };
    },
  };
}

/** What was written anew between two looks. @throws where the content is not the same */
export function writtenAnew(before: readonly Written[], after: readonly Written[]): readonly string[] {
  const content = (all: readonly Written[]) => all.map(({ key, content: text }) => `${key} ${text}`);
  expect(content(after)).toEqual(content(before));
  const writers = new Map(before.map(({ key, xmin }) => [key, xmin]));
  return after.filter(({ key, xmin }) => writers.get(key) !== xmin).map(({ key }) => key);
}
