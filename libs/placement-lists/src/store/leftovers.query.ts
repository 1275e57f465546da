import { Database } from '#platform';
import { Injectable } from '@nestjs/common';

/** Rows and a file that no event names. */
export interface LeftImport {
  readonly council: string;
  readonly importId: string;
  readonly documentId: string | null;
}

const LEFT = `select i.council, i.id as "importId", i.document as "documentId" from placement_import i
 where i.created_at < clock_timestamp() - make_interval(secs => $1)
   and not exists (select 1 from event_log e
     where e.council = i.council and e.stream = i.stream and e.data -> 'submission' ->> 'importId' = i.id::text)
 order by i.created_at limit 100`;

const COUNCILS_OF_OLD_UPLOADS = `select distinct council from placement_upload where updated_at < clock_timestamp() - make_interval(secs => $1)`;

/** What interrupted requests have left behind; found by the worker in all councils, taken away in each. */
@Injectable()
export class Leftovers {
  constructor(private readonly database: Database) {}

  /** Takes away the imports older than so many seconds that no event names, with their rows and files. Answers how many there were. */
  async dropOrphans(olderThanSeconds: number): Promise<number> {
    const left = await this.database.workerQuery<LeftImport>({ text: LEFT, values: [olderThanSeconds] });
    for (const { council, importId, documentId } of left) {
      await this.database.transact(council, async (tx) => {
        await tx.query('delete from placement_block where council = $1 and import = $2', [council, importId]);
        await tx.query('delete from case_document where council = $1 and id = $2', [council, documentId]);
        await tx.query('delete from placement_import where council = $1 and id = $2', [council, importId]);
      });
    }
    return left.length;
  }

  /** Forgets how far uploads had come that were last heard of longer ago than so many seconds. */
  async dropUploads(olderThanSeconds: number): Promise<void> {
    const councils = await this.database.workerQuery<{ readonly council: string }>({
      text: COUNCILS_OF_OLD_UPLOADS,
      values: [olderThanSeconds],
    });
    for (const { council } of councils) {
      await this.database.transact(council, (tx) =>
        tx.query('delete from placement_upload where council = $1 and updated_at < clock_timestamp() - make_interval(secs => $2)', [
          council,
          olderThanSeconds,
        ]),
      );
    }
  }
}
