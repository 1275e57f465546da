import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { KeptRow } from '../list/row-block.view.js';
import { PlacementRows, type RowFilter } from '../store/placement-rows.query.js';
import type { ListVersion } from './list-on-record.state.js';
import { ListsAgain } from './lists-again.handler.js';

/** The rows of lists, for who may know of their cases. */
@Injectable()
export class ListRows {
  constructor(
    private readonly lists: ListsAgain,
    private readonly rows: PlacementRows,
  ) {}

  /** A version of a list, the latest when none is named; undefined when there is none or it may not be known of. */
  async version(actor: Actor, caseId: string, version: number | undefined): Promise<ListVersion | undefined> {
    const versions = await this.lists.versions(actor, caseId);
    return version === undefined ? versions.at(-1) : versions[version - 1];
  }

  /** Rows of a version in the order of the file. */
  page({ council }: Actor, { list }: ListVersion, filter: RowFilter): Promise<readonly KeptRow[]> {
    return this.rows.page(council, list.importId, filter);
  }
}
