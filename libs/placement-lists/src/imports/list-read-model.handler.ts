import type { Instant } from '#kernel';
import type { ReadModel, RebuildCount, RebuildDesk } from '#platform';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { fileOf, type ListEvent, listEvents, mendImport, type NamedImport, removeStrayBlocks } from '../store/imports-on-record.query.js';
import { type BlockOff, blocksOff, mendBlocks, NO_ROW_BEYOND, type PartOfImport } from '../store/blocks-on-record.query.js';
import type { HeldList } from '../thread/list-threads.processor.js';
import { KLV_LIST, ListCases } from './list-cases.handler.js';
import type { ListVersion } from './list-on-record.state.js';
import { ListReader } from './list-reader.handler.js';

/** What was once read in time is given longer, as the machine may be busier than it was then. */
const LONGEST_READING_MS = 120_000;

/**
 * The imports and rows of the lists on record, as the log and the files say them. Every version of every list is read again in
 * the order of the log and compared some blocks at a time. Imports that no event names are left to the sweep of leftovers.
 */
@Injectable()
export class ListReadModel implements ReadModel {
  constructor(
    private readonly cases: ListCases,
    private readonly reader: ListReader,
  ) {}

  async rebuild(desk: RebuildDesk): Promise<readonly RebuildCount[]> {
    const run = new Run(desk, this.cases, this.reader);
    for await (const event of listEvents(desk, KLV_LIST)) await run.settle(event);
    await run.endWithStrays();
    return [run.imports, run.blocks];
  }
}

/** A version of a list on record, and when the first version of it came. */
interface OnRecord extends Pick<ListEvent, 'council' | 'stream'> {
  readonly firstAt: Instant;
  readonly version: ListVersion;
}

type Count = { -readonly [Name in keyof RebuildCount]: RebuildCount[Name] };

class Run {
  readonly imports: Count = { name: 'placement_import', rows: 0, identical: 0, repaired: 0 };
  readonly blocks: Count = { name: 'placement_block', rows: 0, identical: 0, repaired: 0 };
  /** The imports whose rows could not be made sure of. */
  private readonly unsure = new Set<string>();

  constructor(
    private readonly desk: RebuildDesk,
    private readonly cases: ListCases,
    private readonly reader: ListReader,
  ) {}

  async settle({ council, stream, version }: ListEvent): Promise<void> {
    const versions = await this.cases.versions(council, stream, version);
    const [first, latest] = [versions[0], versions.at(-1)];
    if (first === undefined || latest === undefined) throw new Error(`the list ${council}/${stream} has no version`);
    const one = { council, stream, firstAt: first.at, version: latest };
    this.tellImport(one, await mendImport(this.desk, namedBy(one)));
    const why = await this.settleRows(one);
    if (why === undefined) return;
    this.unsure.add(latest.list.importId);
    this.desk.fault(`placement_block of ${nameOf(one)}: ${why}`);
  }

  /** Blocks of no import go, unless a list could not be read again: then the log may name them. */
  async endWithStrays(): Promise<void> {
    if (this.unsure.size > 0) return;
    const removed = await removeStrayBlocks(this.desk);
    if (removed > 0) this.desk.repaired(`placement_block: ${String(removed)} of no import taken away`);
    this.blocks.repaired += removed;
  }

  private tellImport(one: OnRecord, wasOff: boolean): void {
    this.imports.rows += 1;
    if (wasOff) this.desk.repaired(`placement_import of ${nameOf(one)}`);
    this.imports[wasOff ? 'repaired' : 'identical'] += 1;
  }

  /** Why the rows of a version cannot be made sure of; undefined when they could. */
  private async settleRows(one: OnRecord): Promise<string | undefined> {
    const bytes = await fileOf(this.desk, namedBy(one));
    if (bytes === undefined) return 'its file is missing';
    if (createHash('sha256').update(bytes).digest('hex') !== one.version.list.sha256) return 'its file is not the one that was sent';
    const again = { version: one.version, firstAt: one.firstAt, bytes };
    const options = { timeoutMs: LONGEST_READING_MS };
    const outcome = await this.reader.readAgain(one.council, again, (held) => this.compare(one, held), options);
    return outcome.kind === 'given-up' ? `its file is ${outcome.why}` : outcome.value;
  }

  private async compare(one: OnRecord, held: HeldList): Promise<string | undefined> {
    const { accepted, importId, earlierImports } = one.version.list;
    const found = held.answer.result.accepted;
    if (found !== accepted) return `its file gives ${String(found)} rows and the log says ${String(accepted)}`;
    const isSure = !earlierImports.some((earlier) => this.unsure.has(earlier));
    let mended = 0;
    for await (const part of partsOf(one.council, importId, held)) {
      const isOff = (await blocksOff(this.desk, part)).length > 0;
      if (isOff && !isSure) return 'they differ, and they were judged by a list that cannot be read again';
      mended += this.tellBlocks(part, isOff ? await mendBlocks(this.desk, part) : []);
    }
    if (mended > 0) this.desk.repaired(`placement_block of ${nameOf(one)}: ${String(mended)}`);
    return undefined;
  }

  private tellBlocks({ blocks }: PartOfImport, off: readonly BlockOff[]): number {
    this.blocks.rows += blocks.length;
    this.blocks.identical += blocks.length - off.filter(({ isWanted }) => isWanted).length;
    this.blocks.repaired += off.length;
    return off.length;
  }
}

function nameOf({ council, stream, version: { version } }: OnRecord): string {
  return `${council}/${stream}, version ${String(version)} of the list`;
}

function namedBy({ council, stream, version: { list } }: OnRecord): NamedImport {
  return { council, stream, importId: list.importId, documentId: list.documentId };
}

/** A list in parts that leave no row of its import out: each begins where the one before ended, and the last has no end. */
async function* partsOf(council: string, importId: string, held: HeldList): AsyncGenerator<PartOfImport> {
  let after = 0;
  for await (const blocks of held.rows()) {
    const upTo = blocks.at(-1)?.lastRow ?? after;
    yield { council, importId, after, upTo, blocks };
    after = upTo;
  }
  yield { council, importId, after, upTo: NO_ROW_BEYOND, blocks: [] };
}
