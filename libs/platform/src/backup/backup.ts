import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { rowsOf } from '../database/tx.js';
import { type OwnerConnection, asOwner, atOneMoment } from '../upkeep/owner-connection.js';
import { refusePartialView } from '../upkeep/whole-view.js';
import { readHeads } from '../verification/heads.js';
import { sequencesOf, tablesOf } from './catalog.js';
import { BACKUP_FORM, type Manifest, MANIFEST_FILE, type SavedTable } from './manifest.js';
import { saveTable } from './table-file.js';

/** Tables that mean nothing in another server: who has read how far, who is signed in, which worker lives, and what a restore migrates itself. */
const LEFT_OUT = ['checkpoint', 'migration', 'session', 'worker_pulse'];

/**
 * Writes every table and sequence of a database, as they are at one moment, to a folder that is empty or not there yet.
 * The database may be in use. The folder then holds personal data and secrets; only its owner may open it.
 * @throws when the folder holds anything, or the database is not set up
 */
export async function backUp(url: string, folder: string): Promise<Manifest> {
  await emptyFolder(folder);
  const manifest = await asOwner(url, (client) => atOneMoment(client, () => saveAll(client, folder)));
  await writeManifest(folder, manifest);
  return manifest;
}

async function saveAll(client: OwnerConnection, folder: string): Promise<Manifest> {
  await refusePartialView(client);
  const found = await tablesOf(client);
  const about = await aboutDatabase(client);
  const log = await readHeads(client);
  const tables: SavedTable[] = [];
  for (const { name, columns } of found) {
    if (!LEFT_OUT.includes(name)) tables.push(await saveTable(client, folder, name, columns));
  }
  return { form: BACKUP_FORM, ...about, log, tables, sequences: await sequencesOf(client) };
}

async function aboutDatabase(client: OwnerConnection): Promise<Pick<Manifest, 'installation' | 'server' | 'migrations'>> {
  const text = `select i.id as installation, current_setting('server_version') as server,
    (select array_agg(m.name::text order by m.id) from migration m) as migrations from installation i`;
  const [about] = await rowsOf<Pick<Manifest, 'installation' | 'server' | 'migrations'>>(client, { text, values: [] });
  if (about === undefined) throw new Error('The database is not set up');
  return about;
}

async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new Error(`The folder ${folder} is not empty; a backup takes a folder of its own`);
}

async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const file = await open(join(folder, MANIFEST_FILE), 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(manifest, undefined, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}
