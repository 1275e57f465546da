import type { Actor } from '#kernel';
import { Database } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ReadingProgress } from '../list/progress.state.js';

/** Where an upload stands: its file is read, its rows are stored; then it is taken in, refused, or has failed. */
export type UploadState = 'reading' | 'storing' | 'done' | 'refused' | 'failed';

/** How far an upload has come. */
export interface UploadStanding extends ReadingProgress {
  readonly state: UploadState;
}

/** Whose upload is told of, and the id its sender has chosen for it. */
export interface UploadKey {
  readonly council: string;
  readonly owner: string;
  readonly upload: string;
}

interface Row {
  readonly state: UploadState;
  readonly bytesRead: string;
  readonly rowsRead: string;
}

const TELL = `insert into placement_upload as u (council, id, owner, state, bytes_read, rows_read) values ($1, $2, $3, $4, $5, $6)
  on conflict (council, id) do update set state = excluded.state, bytes_read = excluded.bytes_read, rows_read = excluded.rows_read,
    updated_at = excluded.updated_at where u.owner = excluded.owner`;

const FIND = `select state, bytes_read as "bytesRead", rows_read as "rowsRead" from placement_upload
 where council = $1 and id = $2 and ($3::text is null or owner = $3)`;

/** How far uploads have come, for all processes to see. */
@Injectable()
export class Uploads {
  constructor(private readonly database: Database) {}

  /** Notes where an upload stands. An id that somebody else uses already is left alone. */
  async tell({ council, owner, upload }: UploadKey, { state, bytesRead, rowsRead }: UploadStanding): Promise<void> {
    const values = [council, upload, owner, state, bytesRead, rowsRead];
    await this.database.transact(council, (tx) => tx.query(TELL, values));
  }

  /** Where an upload stands, for whoever uploads it and the secretariat. */
  async find({ id, role, council }: Actor, upload: string): Promise<UploadStanding | undefined> {
    const owner = role === 'secretariat' ? null : id;
    const [row] = await this.database.read<Row>(council, { name: 'placement_upload', text: FIND, values: [council, upload, owner] });
    return row && { state: row.state, bytesRead: Number(row.bytesRead), rowsRead: Number(row.rowsRead) };
  }
}
