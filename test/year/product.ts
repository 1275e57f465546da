import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installAlone } from '../resilience/installation.js';
import type { Options } from './options.js';

/** The product that lives through the year. */
export interface Product {
  readonly url: string;
  /** Where its log can be looked into; undefined when that is not told. */
  readonly database: string | undefined;
  /** How many mails lie in its data folder; undefined when the folder is not ours. */
  readonly mailsSent: () => Promise<number | undefined>;
  /** A folder for what the closing checks write. */
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

/** Takes the product that is named, or starts one in a folder of its own, which goes with it. */
export async function openProduct({ url, database }: Options): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'sagsudvalg-year-'));
  const removeFolder = (): Promise<void> => rm(folder, { recursive: true, force: true });
  if (url !== undefined) return { url, database, folder, mailsSent: () => Promise.resolve(undefined), stop: removeFolder };
  const dataDir = join(folder, 'data');
  const installation = await installAlone(dataDir);
  return {
    url: installation.urls()[0] ?? '',
    database: installation.directUrl,
    folder,
    mailsSent: async () => (await readdir(join(dataDir, 'mail'))).filter((name) => name.endsWith('.eml')).length,
    stop: async () => {
      await installation.remove();
      await removeFolder();
    },
  };
}
