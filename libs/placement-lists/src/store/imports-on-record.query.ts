import type { RebuildDesk, Tx } from '#platform';

/** An event that brings a version of a list. */
export interface ListEvent {
  readonly council: string;
  readonly stream: string;
  readonly version: number;
}

/** An import as the log names it. */
export interface NamedImport {
  readonly council: string;
  readonly importId: string;
  readonly stream: string;
  readonly documentId: string;
}

interface ListEventRow extends ListEvent {
  readonly position: string;
}

const PAGE = 500;

/** In the order of the log, so that the lists by which repeated use was judged come before the list that was judged. */
const LIST_EVENTS = `select e.position, e.council, e.stream, e.version from stream_state s
  join event_log e on e.council = s.council and e.stream = s.stream
 where s.stream_type = 'case' and s.state ->> 'type' = $1 and e.position > $2 and e.data -> 'submission' is not null
 order by e.position limit ${String(PAGE)}`;

const AS_NAMED = 'select from placement_import where council = $1 and id = $2 and stream = $3 and document = $4';

const NAME = `insert into placement_import (council, id, stream, document) values ($1, $2, $3, $4)
  on conflict (council, id) do update set stream = excluded.stream, document = excluded.document`;

/** The imports that have rows, found by jumping from one to the next, and of them those that nobody has begun. */
const STRAYS = `with recursive held as (
    (select council, import from placement_block order by council, import limit 1)
    union all
    select n.council, n.import from held h cross join lateral (
      select council, import from placement_block b where (b.council, b.import) > (h.council, h.import) order by council, import limit 1) n)
  select h.council, h.import as "importId" from held h
   where not exists (select from placement_import i where i.council = h.council and i.id = h.import)`;

const REMOVE_STRAY = `with stray as (delete from placement_block b where b.council = $1 and b.import = $2
    and not exists (select from placement_import i where i.council = b.council and i.id = b.import) returning 1)
  select count(*)::int as n from stray`;

const FILE = 'select bytes from case_document where council = $1 and stream = $2 and id = $3';

/** Every event that brings a version of a list of a case type, some at a time. */
export async function* listEvents(tx: Tx, caseType: string): AsyncGenerator<ListEvent> {
  for (let after = '0', isMore = true; isMore;) {
    const page = await tx.query<ListEventRow>(LIST_EVENTS, [caseType, after]);
    yield* page;
    isMore = page.length === PAGE;
    after = page.at(-1)?.position ?? after;
  }
}

/** The bytes of the file of a list; undefined when they are gone. */
export async function fileOf(tx: Tx, { council, stream, documentId }: NamedImport): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ readonly bytes: Buffer }>(FILE, [council, stream, documentId]);
  return row?.bytes;
}

/** Makes the row of an import say what the log says; answers whether it did not. */
export async function mendImport(desk: RebuildDesk, { council, importId, stream, documentId }: NamedImport): Promise<boolean> {
  const values = [council, importId, stream, documentId];
  if ((await desk.query(AS_NAMED, values)).length > 0) return false;
  await desk.query(NAME, values);
  return true;
}

/** Takes away the blocks whose import nobody has begun, so that nobody would ever sweep them up; answers how many they were. */
export async function removeStrayBlocks(desk: RebuildDesk): Promise<number> {
  const strays = await desk.query<{ readonly council: string; readonly importId: string }>(STRAYS);
  let removed = 0;
  for (const { council, importId } of strays) {
    const [row] = await desk.query<{ readonly n: number }>(REMOVE_STRAY, [council, importId]);
    removed += row?.n ?? 0;
  }
  return removed;
}
