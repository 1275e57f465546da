import { Documents } from '#casework';
import { Injectable } from '@nestjs/common';
import type { HeldList } from '../thread/list-threads.processor.js';
import { PlacementRows } from '../store/placement-rows.query.js';
import type { ListRead } from './list-on-record.state.js';

/** The rows and the file of a list that is to become part of a case. */
export interface KeptList {
  readonly council: string;
  readonly importId: string;
  readonly documentId: string;
}

type Measures = ListRead['measures'];

const MEASURES = ['VP', 'NI', 'LT'] as const;
const NO_ROWS: Measures = { VP: 0, NI: 0, LT: 0 };

/** What is kept of lists beside the log: rows under an import, and the file. Until an event names them they count for nothing. */
@Injectable()
export class KeptLists {
  constructor(
    private readonly rows: PlacementRows,
    private readonly documents: Documents,
  ) {}

  /** Writes the rows of a list some at a time; answers how many each measure has. Nothing is left of them after a fault. */
  async keepRows({ council, importId }: KeptList, held: HeldList): Promise<Measures> {
    await this.rows.begin(council, importId);
    try {
      return await this.addAll(council, importId, held);
    } catch (fault) {
      await this.rows.drop(council, importId);
      throw fault;
    }
  }

  /** Puts the file away for a case, and says that the rows will be that case's too. */
  async attach({ council, importId, documentId }: KeptList, caseId: string, bytes: Buffer): Promise<void> {
    await this.rows.belongsTo(council, importId, caseId, documentId);
    await this.documents.put(council, caseId, documentId, bytes);
  }

  /** Takes the file back. */
  async detach({ council, documentId }: KeptList): Promise<void> {
    await this.documents.discard(council, documentId);
  }

  /** Takes the rows and the import away. */
  async drop({ council, importId }: KeptList): Promise<void> {
    await this.rows.drop(council, importId);
  }

  /** While some rows are written, the thread makes the next ones ready. */
  private async addAll(council: string, importId: string, held: HeldList): Promise<Measures> {
    const counts = { ...NO_ROWS };
    let writing = Promise.resolve();
    for await (const blocks of held.rows()) {
      await writing;
      writing = this.rows.add(council, importId, blocks);
      writing.catch(ignore);
      for (const { measures } of blocks) for (const measure of MEASURES) counts[measure] += measures[measure];
    }
    await writing;
    return counts;
  }
}

/** Its fault is met where it is awaited, which may be a moment later. */
function ignore(): void {
  return undefined;
}
