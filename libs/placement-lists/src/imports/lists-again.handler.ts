import { Cases, Documents } from '#casework';
import { type Actor, systemActor } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { ReportFormat } from '../thread/list-job.state.js';
import { KLV_LIST } from './list-cases.handler.js';
import { type ListVersion, versionsOf } from './list-on-record.state.js';
import { ListReader } from './list-reader.handler.js';

/** The report on a list, with a name for its file. */
export interface ListReport {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Lists read again from their files: the same bytes and facts give the same list. */
@Injectable()
export class ListsAgain {
  constructor(
    private readonly cases: Cases,
    private readonly documents: Documents,
    private readonly reader: ListReader,
  ) {}

  /** The report on the latest version of a list, for who may know of its case. */
  async report(actor: Actor, caseId: string, format: ReportFormat): Promise<ListReport | undefined> {
    const versions = await this.versions(actor, caseId);
    const [first, latest] = [versions[0], versions.at(-1)];
    if (first === undefined || latest === undefined) return undefined;
    const { municipality, year, quarter, documentId } = latest.list;
    const found = await this.documents.find(systemActor(actor.council), caseId, documentId);
    if (found === undefined) throw new Error('the file of a list is not there');
    const again = { version: latest, firstAt: first.at, bytes: found.bytes };
    const outcome = await this.reader.readAgain(actor.council, again, (held) => held.report(format));
    if (outcome.kind === 'given-up') throw new Error(`a list that was taken in before is now ${outcome.why}`);
    return { fileName: `klv-${municipality}-${String(year)}-${String(quarter)}.${format}`, bytes: outcome.value };
  }

  /** The versions of a list, for who may know of its case; none for others and for cases that are no lists. */
  async versions(actor: Actor, caseId: string): Promise<readonly ListVersion[]> {
    const history = await this.cases.history(actor, caseId);
    return history?.read.state.type === KLV_LIST ? versionsOf(history.events) : [];
  }
}
