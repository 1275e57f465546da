import type { FileFault } from './file-fault.assessment.js';
import type { SentRecord } from './row.state.js';

/** A file taken apart into records, blank ones left out, or as far as it could be read. */
export interface SentFile {
  readonly records: readonly SentRecord[];
  readonly fault: FileFault | undefined;
  /** The records of other sheets, and the names of all; looked through for CPR numbers alone. */
  readonly elsewhere: readonly (readonly SentRecord[])[];
  readonly names: readonly string[];
}
