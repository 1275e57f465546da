/** How far the reading of a file has come: bytes of the file, and records that are not blank. */
export interface ReadingProgress {
  readonly bytesRead: number;
  readonly rowsRead: number;
}
