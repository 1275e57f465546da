import { Logger } from '@nestjs/common';
import type { ReadingProgress } from '../list/progress.state.js';
import type { UploadKey, UploadState, UploadStanding, Uploads } from '../store/uploads.query.js';

const LEAST_BETWEEN_MS = 250;

/** Tells how far one upload has come, at most four times a second; what it cannot tell holds nothing up. */
export class UploadProgress {
  private readonly logger = new Logger('uploads');
  private standing: UploadStanding = { state: 'reading', bytesRead: 0, rowsRead: 0 };
  private toldAt = -LEAST_BETWEEN_MS;
  private telling: Promise<void> = Promise.resolve();

  /** Without a key nobody has asked to be told. */
  constructor(
    private readonly uploads: Pick<Uploads, 'tell'>,
    private readonly key: UploadKey | undefined,
  ) {}

  /** The file has been read this far. */
  read(progress: ReadingProgress): void {
    this.standing = { ...this.standing, ...progress };
    const now = performance.now();
    if (now - this.toldAt < LEAST_BETWEEN_MS) return;
    this.toldAt = now;
    this.tell();
  }

  /** The upload has come to another state; told when the answer comes. */
  async reached(state: UploadState): Promise<void> {
    this.standing = { ...this.standing, state };
    this.tell();
    await this.telling;
  }

  private tell(): void {
    const { key, standing } = this;
    if (key === undefined) return;
    this.telling = this.telling
      .then(() => this.uploads.tell(key, standing))
      .catch((fault: unknown) => {
        this.logger.warn(fault instanceof Error ? fault.message : 'the progress of an upload could not be told');
      });
  }
}
