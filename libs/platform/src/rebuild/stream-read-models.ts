import type { Tx } from '../database/tx.js';
import type { Upcasters } from '../log/upcasters.js';
import { allEvents, eventsOf } from './log-reader.js';
import type { ReadModel, RebuildCount, RebuildDesk } from './read-model.js';
import { lockState, type StateFound, stateRowsOf, streamKey, writeState } from './state-rows.js';
import { isRemade, type Remade, StreamFolds } from './stream-folds.js';
import type { StreamModel } from './stream-model.js';
import { type RowsOff, TableRows } from './table-rows.js';
import { Tallies } from './tallies.js';

const BATCH = 100;
const STATE = 'stream_state';

const HEADLESS = `select count(*)::int as n from stream_state s
  where not exists (select from event_log e where e.council = s.council and e.stream = s.stream)`;

/**
 * What appends write beside events: the state row of every stream and the rows of tables made from it. The log is read once,
 * stream by stream, and compared without a lock. A stream that differs, perhaps because it was written meanwhile, is read
 * and compared once more with its state row locked, and only then repaired.
 */
export class StreamReadModels implements ReadModel {
  private readonly folds: StreamFolds;

  constructor(
    private readonly models: readonly StreamModel[],
    upcasters: Upcasters,
  ) {
    this.folds = new StreamFolds(models, upcasters);
  }

  async rebuild(desk: RebuildDesk): Promise<readonly RebuildCount[]> {
    const run = new Run(desk, this.folds, await tablesOf(this.models, desk));
    for (const { streamType, tables } of this.models) {
      for (const name of [STATE, ...tables.map((table) => table.name)]) run.tallies.add(countName(streamType, name), 0, 0, 0);
    }
    await run.compareAll();
    await run.endWithStrays();
    return run.tallies.all();
  }
}

type Tables = ReadonlyMap<StreamModel, readonly TableRows[]>;

async function tablesOf(models: readonly StreamModel[], tx: Tx): Promise<Tables> {
  const tables = new Map<StreamModel, readonly TableRows[]>();
  for (const model of models) {
    const rows: TableRows[] = [];
    for (const table of model.tables) rows.push(await TableRows.of(table, tx));
    tables.set(model, rows);
  }
  return tables;
}

class Run {
  readonly tallies = new Tallies();
  private damaged = false;

  constructor(
    private readonly desk: RebuildDesk,
    private readonly folds: StreamFolds,
    private readonly tables: Tables,
  ) {}

  async compareAll(): Promise<void> {
    let batch: Remade[] = [];
    for await (const stream of this.folds.of(allEvents(this.desk))) {
      if (isRemade(stream)) batch.push(stream);
      else this.fault(`${streamKey(stream)}: ${stream.why}`);
      if (batch.length < BATCH) continue;
      await this.compareBatch(batch);
      batch = [];
    }
    await this.compareBatch(batch);
  }

  /** Rows of streams that are not there go, unless the log itself is damaged: then they may be all that is left of them. */
  async endWithStrays(): Promise<void> {
    const [headless] = await this.desk.query<{ readonly n: number }>(HEADLESS);
    if ((headless?.n ?? 0) > 0) this.fault(`${String(headless?.n)} streams have a state and no events: verify the log`);
    if (this.damaged) return;
    const tables = new Map([...this.tables.values()].flat().map((rows) => [rows.table.name, rows]));
    for (const [name, rows] of tables) {
      const removed = await rows.removeStray(this.desk);
      if (removed > 0) this.desk.repaired(`${name}: ${String(removed)} rows of no stream taken away`);
      this.tallies.add(`${name} of no stream`, 0, 0, removed);
    }
  }

  private async compareBatch(batch: readonly Remade[]): Promise<void> {
    for (const [model, tables] of this.tables) {
      const streams = batch.filter((one) => one.model === model);
      if (streams.length === 0) continue;
      const suspects = await this.suspectsAmong(streams, tables);
      for (const stream of streams) {
        if (suspects.has(streamKey(stream))) await this.settle(stream);
        else this.tally(stream, tables, 'same', []);
      }
    }
  }

  private async suspectsAmong(streams: readonly Remade[], tables: readonly TableRows[]): Promise<ReadonlySet<string>> {
    const suspects = new Set<string>();
    for (const [key, found] of await stateRowsOf(this.desk, streams)) if (found !== 'same') suspects.add(key);
    for (const table of tables) for (const off of await table.compare(this.desk, streams)) suspects.add(streamKey(off));
    return suspects;
  }

  private async settle({ council, stream }: Remade): Promise<void> {
    await this.desk.transact(async (tx) => {
      await lockState(tx, council, stream);
      for await (const now of this.folds.of(eventsOf(tx, council, stream))) {
        if (isRemade(now)) await this.settleLocked(tx, now);
        else this.fault(`${streamKey(now)}: ${now.why}`);
      }
    });
  }

  private async settleLocked(tx: Tx, stream: Remade): Promise<void> {
    const found = (await stateRowsOf(tx, [stream])).get(streamKey(stream)) ?? 'absent';
    if (found === 'head' || found === 'later') {
      this.fault(`${streamKey(stream)}: its head is not its last event: verify the log`);
      return;
    }
    if (found !== 'same') {
      await writeState(tx, stream, found);
      this.desk.repaired(`${STATE} of ${streamKey(stream)}`);
    }
    const tables = this.tables.get(stream.model) ?? [];
    this.tally(stream, tables, found, await this.repairTables(tx, stream, tables));
  }

  private async repairTables(tx: Tx, stream: Remade, tables: readonly TableRows[]): Promise<readonly (RowsOff | undefined)[]> {
    const all: (RowsOff | undefined)[] = [];
    for (const rows of tables) {
      const [off] = await rows.compare(tx, [stream]);
      if (off !== undefined) {
        await rows.replace(tx, stream);
        this.desk.repaired(`${rows.table.name} of ${streamKey(stream)}`);
      }
      all.push(off);
    }
    return all;
  }

  private tally(stream: Remade, tables: readonly TableRows[], found: StateFound, off: readonly (RowsOff | undefined)[]): void {
    const { streamType } = stream.model;
    this.tallies.add(countName(streamType, STATE), 1, found === 'same' ? 0 : 1, 0);
    tables.forEach(({ table }, index) => {
      const { missing, surplus } = off[index] ?? { missing: 0, surplus: 0 };
      this.tallies.add(countName(streamType, table.name), table.rows(stream).length, missing, surplus);
    });
  }

  private fault(what: string): void {
    this.damaged = true;
    this.desk.fault(what);
  }
}

function countName(streamType: string, table: string): string {
  return `${streamType} ${table}`;
}
