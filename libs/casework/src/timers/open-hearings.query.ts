import { Database } from '#platform';
import { Injectable } from '@nestjs/common';

/** A case whose hearing is open. */
export interface OpenHearing {
  readonly council: string;
  readonly stream: string;
}

const BATCH = 200;
const BEFORE_ALL: OpenHearing = { council: '', stream: '00000000-0000-0000-0000-000000000000' };
const OPEN = `select council, stream from deadline
 where kind = 'hearing-close' and (council, stream) > ($1, $2) order by council, stream limit ${String(BATCH)}`;

/** The open hearings of all councils, for a worker: those that wait to be closed. */
@Injectable()
export class OpenHearings {
  constructor(private readonly database: Database) {}

  /** All of them, batch by batch. */
  async *batches(): AsyncGenerator<readonly OpenHearing[]> {
    let after: OpenHearing | undefined = BEFORE_ALL;
    while (after !== undefined) {
      const statement = { name: 'open_hearings', text: OPEN, values: [after.council, after.stream] };
      const batch: readonly OpenHearing[] = await this.database.workerQuery<OpenHearing>(statement);
      if (batch.length > 0) yield batch;
      after = batch.length < BATCH ? undefined : batch.at(-1);
    }
  }
}
