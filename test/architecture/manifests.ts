import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { ROOT } from './probe-tree.js';

/** Where what is needed to run on Kubernetes lies. */
export const FOLDER = join(ROOT, 'docs/deployment/kubernetes');

/** What every manifest has. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Labels };
  readonly spec?: unknown;
}

/** Names and values by which things are found. */
export type Labels = Readonly<Record<string, string>>;

/** A manifest and the file that it stands in. */
export interface Filed<T = Manifest> {
  readonly file: string;
  readonly manifest: T;
}

/** The files with manifests, from the folder on. */
export function manifestFiles(): readonly string[] {
  const all = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });
  return all.filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml').sort();
}

/** What stands in a file, as YAML of a version is read: Kubernetes reads 1.1. */
export function documentsIn(file: string, version: '1.1' | '1.2'): readonly unknown[] {
  return parseAllDocuments(readFileSync(join(FOLDER, file), 'utf8'), { version }).map((document) => {
    if (document.errors.length > 0) throw new Error(`${file}: ${String(document.errors[0])}`);
    return document.toJS() as unknown;
  });
}

/** Every manifest. */
export function manifests(): readonly Filed[] {
  return manifestFiles().flatMap((file) => documentsIn(file, '1.1').map((manifest) => ({ file, manifest: manifest as Manifest })));
}

/** The manifests of a kind. */
export function ofKind(kind: string): readonly Manifest[] {
  return manifests().flatMap(({ manifest }) => (manifest.kind === kind ? [manifest] : []));
}
