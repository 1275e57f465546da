import type { Tx } from '../database/tx.js';
import type { Upcasters } from '../log/upcasters.js';
import { allEvents, eventsOf } from './log-reader.js';
import type { ReadModel, RebuildCount, RebuildDesk } from './read-model.js';
import { isBeyondRepair, lockStates, type StateFound, stateRowsOf, streamKey, writeState } from './state-rows.js';
import { isRemade, type Remade, StreamFolds } from './stream-folds.js';
import type { StreamModel } from './stream-model.js';
import { type RowsOff, TableRows } from './table-rows.js';
import { Tallies } from './tallies.js';

const BATCH = 100;
/** So many streams are locked at once while they are repaired; appends to them wait for some tens of milliseconds. */
const LOCKED = 20;
const STATE = 'stream_state';

const HEADLESS = `select count(*)::int as n from stream_state s
  where not exists (select from event_log e where e.council = s.council and e.stream = s.stream)`;

/**
 * What appends write beside events: the state row of every stream and the rows of tables made from it. The log is read once,
 * stream by stream, and compared without a lock. Streams that differ, perhaps because they were written meanwhile, are read
 * and compared once more with their state rows locked, and only then repaired.
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
      for (const stream of streams) if (!suspects.includes(stream)) this.tally(stream, 'same', new Map());
      for (let from = 0; from < suspects.length; from += LOCKED) await this.settle(suspects.slice(from, from + LOCKED), tables);
    }
  }

  private async suspectsAmong(streams: readonly Remade[], tables: readonly TableRows[]): Promise<readonly Remade[]> {
    const suspects = new Set<string>();
    for (const [key, found] of await stateRowsOf(this.desk, streams)) if (found !== 'same') suspects.add(key);
    for (const table of tables) for (const off of await table.compare(this.desk, streams)) suspects.add(streamKey(off));
    return streams.filter((stream) => suspects.has(streamKey(stream)));
  }

  private async settle(suspects: readonly Remade[], tables: readonly TableRows[]): Promise<void> {
    await this.desk.transact(async (tx) => {
      await lockStates(tx, suspects);
      const whole: Remade[] = [];
      for await (const now of this.folds.of(eventsOf(tx, suspects))) {
        if (isRemade(now)) whole.push(now);
        else this.fault(`${streamKey(now)}: ${now.why}`);
      }
      await this.repair(tx, whole, tables);
    });
  }

  private async repair(tx: Tx, locked: readonly Remade[], tables: readonly TableRows[]): Promise<void> {
    const states = await stateRowsOf(tx, locked);
    const foundOf = (stream: Remade): StateFound => states.get(streamKey(stream)) ?? 'absent';
    const sound = locked.filter((stream) => !isBeyondRepair(foundOf(stream)));
    for (const stream of locked)
      if (!sound.includes(stream)) this.fault(`${streamKey(stream)}: its head is not its last event: verify the log`);
    for (const stream of sound) if (foundOf(stream) !== 'same') await this.repairState(tx, stream, foundOf(stream));
    const off = new Map<TableRows, readonly RowsOff[]>();
    for (const rows of tables) off.set(rows, await this.repairRows(tx, sound, rows));
    for (const stream of sound) this.tally(stream, foundOf(stream), off);
  }

  private async repairState(tx: Tx, stream: Remade, found: StateFound): Promise<void> {
    await writeState(tx, stream, found);
    this.desk.repaired(`${STATE} of ${streamKey(stream)}`);
  }

  private async repairRows(tx: Tx, streams: readonly Remade[], rows: TableRows): Promise<readonly RowsOff[]> {
    const off = await rows.compare(tx, streams);
    const keys = new Set(off.map(streamKey));
    const wrong = streams.filter((stream) => keys.has(streamKey(stream)));
    if (wrong.length > 0) await rows.replace(tx, wrong);
    for (const stream of wrong) this.desk.repaired(`${rows.table.name} of ${streamKey(stream)}`);
    return off;
  }

  private tally(stream: Remade, found: StateFound, off: ReadonlyMap<TableRows, readonly RowsOff[]>): void {
    const { streamType } = stream.model;
    this.tallies.add(countName(streamType, STATE), 1, found === 'same' ? 0 : 1, 0);
    for (const rows of this.tables.get(stream.model) ?? []) {
      const mine = off.get(rows)?.find((one) => streamKey(one) === streamKey(stream));
      const { missing, surplus } = mine ?? { missing: 0, surplus: 0 };
      this.tallies.add(countName(streamType, rows.table.name), rows.table.rows(stream).length, missing, surplus);
    }
  }

  private fault(what: string): void {
    this.damaged = true;
    this.desk.fault(what);
  }
}

function countName(streamType: string, table: string): string {
  return `${streamType} ${table}`;
}
