import { Cases, Documents } from '#casework';
import { type Actor, copenhagenDayOf, systemActor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { HeldList } from '../thread/list-threads.processor.js';
import type { ReportFormat } from '../thread/list-job.state.js';
import { KeptLists } from './kept-lists.handler.js';
import { KLV_LIST } from './list-cases.handler.js';
import { type ListVersion, versionsOf } from './list-on-record.state.js';
import { ListReader } from './list-reader.handler.js';

/** The report on a list, with a name for its file. */
export interface ListReport {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Lists made again from their files: the same bytes and facts give the same list. */
@Injectable()
export class ListsAgain {
  constructor(
    private readonly cases: Cases,
    private readonly documents: Documents,
    private readonly reader: ListReader,
    private readonly kept: KeptLists,
  ) {}

  /** The report on the latest version of a list, for who may know of its case. */
  async report(actor: Actor, caseId: string, format: ReportFormat): Promise<ListReport | undefined> {
    const versions = await this.versions(actor, caseId);
    const latest = versions.at(-1);
    if (latest === undefined) return undefined;
    const { municipality, year, quarter } = latest.list;
    const bytes = await this.readAgain(actor.council, caseId, latest, versions, (held) => held.report(format));
    return { fileName: `klv-${municipality}-${String(year)}-${String(quarter)}.${format}`, bytes };
  }

  /** Writes the rows of every version of a list anew from its files. */
  async rebuild(council: string, caseId: string): Promise<void> {
    const versions = await this.versions(systemActor(council), caseId);
    for (const version of versions) {
      await this.readAgain(council, caseId, version, versions, (held) => this.kept.renewRows(council, version.list.importId, held));
    }
  }

  /** The versions of a list, for who may know of its case; none for others and for cases that are no lists. */
  async versions(actor: Actor, caseId: string): Promise<readonly ListVersion[]> {
    const history = await this.cases.history(actor, caseId);
    return history?.read.state.type === KLV_LIST ? versionsOf(history.events) : [];
  }

  private async readAgain<T>(
    council: string,
    caseId: string,
    { at, list }: ListVersion,
    [first]: readonly ListVersion[],
    use: (held: HeldList) => Promise<T>,
  ): Promise<T> {
    const found = await this.documents.find(systemActor(council), caseId, list.documentId);
    if (found === undefined) throw new Error('the file of a list is not there');
    const days = { readOn: copenhagenDayOf(at), deliveredOn: copenhagenDayOf(first?.at ?? at) };
    return this.reader.readAgain(council, { ...list, bytes: found.bytes }, days, use);
  }
}
