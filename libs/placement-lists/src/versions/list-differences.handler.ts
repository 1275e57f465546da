import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { ListsAgain } from '../imports/lists-again.handler.js';
import { VersionRows } from '../store/version-rows.query.js';
import { type VersionDifference, versionDifference } from './version-difference.view.js';

/** What has changed from one version of a list to the next, for who may know of its case. */
@Injectable()
export class ListDifferences {
  constructor(
    private readonly lists: ListsAgain,
    private readonly rows: VersionRows,
  ) {}

  /** What a version changed of the one before it; the first has added all it holds. Undefined when there is no such version. */
  async of(actor: Actor, caseId: string, version: number): Promise<VersionDifference | undefined> {
    const versions = await this.lists.versions(actor, caseId);
    const wanted = versions[version - 1];
    if (wanted === undefined) return undefined;
    const earlier = versions[version - 2]?.list.importId;
    const { before, after } = await this.rows.differing(actor.council, earlier, wanted.list.importId);
    return versionDifference(before, after);
  }
}
