import type { LogDigest } from '../verification/heads.js';

/** The form of the files; a restore refuses any other. */
export const BACKUP_FORM = 1;
/** The file that lists all others. It is written last: a folder without it is no backup. */
export const MANIFEST_FILE = 'manifest.json';

/** A table in a backup: its columns in the order of the file, its rows, and the SHA-256 of the file. */
export interface SavedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** A sequence and where it stands. `users` are the roles that take numbers from one that no migration makes. */
export interface SavedSequence {
  readonly name: string;
  readonly lastValue: string;
  readonly isCalled: boolean;
  readonly users: readonly string[];
}

/** What a backup holds, and what it was made from. Tables stand in an order in which they can be filled again. */
export interface Manifest {
  readonly form: typeof BACKUP_FORM;
  readonly installation: string;
  readonly server: string;
  readonly migrations: readonly string[];
  readonly log: LogDigest;
  readonly tables: readonly SavedTable[];
  readonly sequences: readonly SavedSequence[];
}

/** The name of the file that holds a table. */
export function tableFile(table: string): string {
  return `${table}.copy`;
}

/** Reads a manifest. @throws when the text is none, or of another form */
export function parseManifest(text: string): Manifest {
  const value: unknown = JSON.parse(text);
  if (!isManifest(value)) throw new Error(`This is no backup of the form ${String(BACKUP_FORM)}`);
  return value;
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null || !('form' in value) || value.form !== BACKUP_FORM) return false;
  return ['migrations', 'tables', 'sequences'].every((list) => Array.isArray(Reflect.get(value, list))) && 'log' in value;
}
