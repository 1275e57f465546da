import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

/**
 * `npm run resilience -- --rounds 200 --seed 7 kill`: so many rounds, chosen by a seed; words at the end pick files, else all run.
 * `--report` names a file for what came of each test.
 */
const options = { rounds: { type: 'string', default: '200' }, seed: { type: 'string' }, report: { type: 'string' } };
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const seed = values.seed ?? String(randomInt(1, 1_000_000_000));
process.stdout.write(`${values.rounds} rounds with --seed ${seed}\n`);

const jest = join(import.meta.dirname, '../../node_modules/jest/bin/jest.js');
const files = positionals.length === 0 ? ['test/resilience/'] : positionals.map((name) => `test/resilience/${name}`);
const report = values.report === undefined ? [] : ['--json', `--outputFile=${values.report}`];
const env = { ...process.env, RESILIENCE_ROUNDS: values.rounds, RESILIENCE_SEED: seed };
const given = [jest, '--config', 'jest.resilience.config.mjs', '--runInBand', ...report, ...files];
const { status } = spawnSync(process.execPath, given, { stdio: 'inherit', env });
process.exitCode = status ?? 1;
