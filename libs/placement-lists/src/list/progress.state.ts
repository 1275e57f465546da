/** How far the reading of a file has come: bytes of the file, and records that are not blank. */
export interface ReadingProgress {
  readonly bytesRead: number;
  readonly rowsRead: number;
}

/** Why a file was given up before it was read: it took too long, or more memory than a list may. */
export type GivenUp = 'too-slow' | 'too-large';

/** A file that was given up before its end was reached. */
export interface ReadingGivenUp {
  readonly kind: 'given-up';
  readonly why: GivenUp;
}
