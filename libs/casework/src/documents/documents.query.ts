import type { Actor } from '#kernel';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseDocument } from '../case/case.state.js';
import { relationTo } from '../reading/audience.policy.js';
import { Cases } from '../reading/cases.query.js';
import { showsDocument } from '../reading/visibility.policy.js';

/** A document and its bytes. */
export interface DocumentRead {
  readonly document: CaseDocument;
  readonly bytes: Buffer;
}

/** The bytes of documents on cases. They are put away first; only the event makes a document part of a case. */
@Injectable()
export class Documents {
  constructor(
    private readonly database: Database,
    private readonly cases: Cases,
  ) {}

  /** Puts bytes away under an id of their own. */
  async put(council: string, caseId: string, documentId: string, bytes: Buffer): Promise<void> {
    await this.database.transact(council, async (tx) => {
      await tx.query('insert into case_document (council, id, stream, bytes) values ($1, $2, $3, $4)', [
        council,
        documentId,
        caseId,
        bytes,
      ]);
    });
  }

  /** Puts bytes away under an id unless there are some already; the answer is what is there. */
  async keep(council: string, caseId: string, documentId: string, bytes: Buffer): Promise<Buffer> {
    return this.database.transact(council, async (tx) => {
      await tx.query('insert into case_document (council, id, stream, bytes) values ($1, $2, $3, $4) on conflict do nothing', [
        ...[council, documentId, caseId, bytes],
      ]);
      const [kept] = await tx.query<{ readonly bytes: Buffer }>('select bytes from case_document where council = $1 and id = $2', [
        ...[council, documentId],
      ]);
      if (kept === undefined) throw new Error('a document was put away and is not there');
      return kept.bytes;
    });
  }

  /** Takes back bytes whose document did not become part of a case. */
  async discard(council: string, documentId: string): Promise<void> {
    await this.database.transact(council, async (tx) => {
      await tx.query('delete from case_document where council = $1 and id = $2', [council, documentId]);
    });
  }

  /** A document the actor may read. */
  async find(actor: Actor, caseId: string, documentId: string): Promise<DocumentRead | undefined> {
    const read = await this.cases.find(actor, caseId);
    const document = read?.state.documents.find((added) => added.documentId === documentId);
    if (read === undefined || document === undefined) return undefined;
    if (!showsDocument(document, actor, relationTo(read.state, actor))) return undefined;
    const [row] = await this.database.read<{ readonly bytes: Buffer }>(actor.council, {
      name: 'case_document',
      text: 'select bytes from case_document where council = $1 and id = $2 and stream = $3',
      values: [actor.council, documentId, caseId],
    });
    return row === undefined ? undefined : { document, bytes: row.bytes };
  }
}
