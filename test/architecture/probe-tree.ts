import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

const CONFIGURATION = ['package.json', 'tsconfig.json', 'eslint.config.mjs', '.dependency-cruiser.mjs', 'test/architecture/lint-rules.mjs'];

/** A folder outside the working tree with the project's own configuration, where violations may be planted. */
export interface ProbeTree {
  /** Runs an installed tool in the tree and reads its answer as JSON, whatever its exit code. */
  run(tool: string, ...flags: readonly string[]): unknown;
  remove(): void;
}

/** Plants files (path → text) beside a copy of the configuration. */
export function plant(files: Readonly<Record<string, string>>): ProbeTree {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'sagsudvalg-probe-')));
  for (const name of CONFIGURATION) cpSync(join(ROOT, name), join(root, name));
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return {
    run: (tool, ...flags) => answer(root, tool, flags),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function answer(root: string, tool: string, flags: readonly string[]): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'node_modules', tool), ...flags], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (stdout === '') throw new Error(`${tool} gave no answer: ${stderr}`);
  return JSON.parse(stdout);
}
