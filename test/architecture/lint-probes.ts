/** A file that breaks one lint rule; `says` tells apart the refusals that share a rule. */
export interface LintProbe {
  readonly at: string;
  readonly text: string;
  readonly by: string;
  readonly says?: string;
}

const SYNTAX = 'no-restricted-syntax';
const GLOBALS = 'no-restricted-globals';
const IMPORTS = 'no-restricted-imports';
const NAME = 'house/file-name';
const ANY = 'export const one = 1;\n';
const DOCUMENTED = '/** One. */\nexport const one = 1;\n';

const lines = (count: number) => '  void 0;\n'.repeat(count);
const branches = (count: number) => Array.from({ length: count }, (_, n) => `  if (n === ${String(n)}) return ${String(n)};\n`).join('');
const UNION =
  "type Side = 'for' | 'against';\nexport function f(side: Side): number {\n  switch (side) {\n    case 'for':\n      return 1;\n";

const PURITY: readonly LintProbe[] = [
  { at: 'libs/casework/src/a.decider.ts', text: 'export const now = (): number => Date.now();\n', by: GLOBALS },
  { at: 'libs/casework/src/b.state.ts', text: 'export const at = (): unknown => new Date();\n', by: GLOBALS },
  { at: 'libs/casework/src/c.messages.ts', text: 'export interface C {\n  readonly at: Date;\n}\n', by: SYNTAX, says: 'Instant' },
  { at: 'libs/casework/src/d.policy.ts', text: 'export const here = (): string => process.cwd();\n', by: GLOBALS },
  { at: 'libs/casework/src/e.projection.ts', text: 'export const id = (): string => crypto.randomUUID();\n', by: GLOBALS },
  { at: 'libs/casework/src/f.view.ts', text: "import { sep } from 'node:path';\nexport const s = sep;\n", by: IMPORTS },
  { at: 'libs/casework/src/g.outcomes.ts', text: "import { Module } from '@nestjs/common';\nexport const m = Module;\n", by: IMPORTS },
  { at: 'libs/casework/src/h.decider.ts', text: 'export const dice = (): number => Math.random();\n', by: SYNTAX, says: 'Chance' },
  { at: 'libs/kernel/src/clock.ts', text: '/** Now. */\nexport const now = (): number => Date.now();\n', by: GLOBALS },
  { at: 'libs/kernel/src/sha256.ts', text: "import { sep } from 'node:path';\n/** S. */\nexport const s = sep;\n", by: IMPORTS },
  { at: 'libs/casework/src/i.assessment.ts', text: 'export interface I {\n  on: string;\n}\n', by: SYNTAX, says: 'readonly' },
  { at: 'libs/casework/src/j.state.ts', text: 'export interface J {\n  readonly on?: string;\n}\n', by: SYNTAX, says: 'undefined' },
  { at: 'libs/casework/src/k.table.ts', text: 'export interface K {\n  readonly on?: string;\n}\n', by: SYNTAX, says: 'undefined' },
];

const NAMES: readonly LintProbe[] = [
  { at: 'libs/casework/src/plain.ts', text: ANY, by: NAME, says: 'role' },
  { at: 'libs/casework/src/a.wizard.ts', text: ANY, by: NAME, says: 'role' },
  { at: 'libs/casework/src/a.state.decider.ts', text: ANY, by: NAME, says: 'role' },
  { at: 'libs/kernel/src/day.law.ts', text: DOCUMENTED, by: NAME, says: 'role' },
  { at: 'libs/casework/src/CaseFile.query.ts', text: ANY, by: NAME, says: 'kebab' },
  { at: 'libs/casework/src/hearing/index.ts', text: ANY, by: NAME, says: 'index.ts' },
  { at: 'apps/api/src/case-service.ts', text: ANY, by: NAME, says: 'named after' },
  { at: 'apps/api/src/case.helper.ts', text: ANY, by: NAME, says: 'named after' },
  { at: 'libs/platform/src/utils.ts', text: DOCUMENTED, by: NAME, says: 'named after' },
  { at: 'libs/platform/src/base-queue.ts', text: DOCUMENTED, by: NAME, says: 'named after' },
  { at: 'apps/api/src/a.ts', text: 'export class CaseManager {\n  readonly n = 1;\n}\n', by: SYNTAX, says: 'Name it' },
];

const SHAPES: readonly LintProbe[] = [
  { at: 'apps/api/src/b.ts', text: 'export enum B {\n  One = 1,\n}\n', by: SYNTAX, says: 'union' },
  { at: 'apps/api/src/c.ts', text: 'export default 1;\n', by: SYNTAX, says: 'by name' },
  { at: 'apps/api/src/d.ts', text: 'const d = 1;\nexport { d as default };\n', by: SYNTAX, says: 'by name' },
  { at: 'apps/api/src/e.ts', text: "export * from './a.js';\n", by: SYNTAX, says: 'index.ts' },
  { at: 'apps/api/src/f.ts', text: 'export const f = (n: number): string => n as unknown as string;\n', by: SYNTAX, says: 'double' },
  { at: 'apps/api/src/g.ts', text: 'export const g = (n: any): void => void n;\n', by: '@typescript-eslint/no-explicit-any' },
  {
    at: 'apps/api/src/h.ts',
    text: "import { forwardRef } from '@nestjs/common';\nexport const h = forwardRef;\n",
    by: SYNTAX,
    says: 'modules',
  },
  {
    at: 'apps/api/src/i.ts',
    text: "import { EventBus } from '@nestjs/cqrs';\nexport const i = EventBus;\n",
    by: IMPORTS,
    says: 'subscription',
  },
  { at: 'apps/api/src/j.ts', text: `${UNION}  }\n  return 2;\n}\n`, by: '@typescript-eslint/switch-exhaustiveness-check' },
  {
    at: 'apps/api/src/k.ts',
    text: `${UNION}    case 'against':\n      return 2;\n    default:\n      return 3;\n  }\n}\n`,
    by: '@typescript-eslint/switch-exhaustiveness-check',
  },
  { at: 'apps/api/src/l.ts', text: '// TODO: later\nexport const l = 1;\n', by: 'no-warning-comments' },
  { at: 'apps/api/src/m.ts', text: '/* eslint-disable */\nexport enum M {\n  One = 1,\n}\n', by: SYNTAX, says: 'union' },
  {
    at: 'apps/api/src/n.ts',
    text: 'export const n = async (): Promise<void> => {\n  Promise.reject(new Error());\n  await Promise.resolve();\n};\n',
    by: '@typescript-eslint/no-floating-promises',
  },
  { at: 'libs/platform/src/o.ts', text: ANY, by: 'jsdoc/require-jsdoc' },
  { at: 'libs/platform/src/p.ts', text: 'export interface P {\n  readonly one: 1;\n}\n', by: 'jsdoc/require-jsdoc' },
  { at: 'libs/platform/src/q.ts', text: 'export type Q = 1;\n', by: 'jsdoc/require-jsdoc' },
  { at: 'libs/kernel/src/r.ts', text: 'export function r(): number {\n  return 1;\n}\n', by: 'jsdoc/require-jsdoc' },
  { at: 'libs/case-types/src/toy/toy.law.ts', text: ANY, by: 'jsdoc/require-jsdoc' },
];

const SIZES: readonly LintProbe[] = [
  { at: 'apps/api/src/long.ts', text: 'export const one = 1;\n'.padEnd(22 + 260, '\n') + 'export const two = 2;\n', by: 'max-lines' },
  { at: 'apps/api/src/long-function.ts', text: `export function f(): void {\n${lines(40)}}\n`, by: 'max-lines-per-function' },
  { at: 'apps/api/src/complex.ts', text: `export function f(n: number): number {\n${branches(10)}  return n;\n}\n`, by: 'complexity' },
  {
    at: 'apps/api/src/five.ts',
    text: 'export class Five {\n  constructor(\n    readonly a: 1,\n    readonly b: 1,\n    readonly c: 1,\n    readonly d: 1,\n    readonly e: 1,\n  ) {}\n}\n',
    by: SYNTAX,
    says: 'four',
  },
];

const TESTS: readonly LintProbe[] = [
  { at: 'apps/api/src/a.spec.ts', text: "it.only('is one', () => {\n  expect(1).toBe(1);\n});\n", by: 'jest/no-focused-tests' },
  { at: 'apps/api/src/b.spec.ts', text: "it.skip('is one', () => {\n  expect(1).toBe(1);\n});\n", by: 'jest/no-disabled-tests' },
  { at: 'apps/api/src/c.spec.ts', text: "it('is one', () => {\n  void 1;\n});\n", by: 'jest/expect-expect' },
  { at: 'apps/api/src/d.spec.ts', text: "jest.mock('./a.js');\n", by: SYNTAX, says: 'real thing' },
];

export const VIOLATIONS: readonly LintProbe[] = [...PURITY, ...NAMES, ...SHAPES, ...SIZES, ...TESTS];

/** Files in which every rule must stay silent. */
export const CLEAN: Readonly<Record<string, string>> = {
  'libs/case-types/src/case-types.ts': ANY,
  'libs/case-types/src/community-service-place/community-service-place.assessment.ts': ANY,
  'libs/casework/src/case.handler.ts': 'export const now = (): number => Date.now();\n',
  'libs/casework/src/case.decider.spec.ts': "describe('a case', () => {\n  it('is one', () => {\n    expect(1).toBe(1);\n  });\n});\n",
  'libs/casework/src/index.ts': "export * from './case.handler.js';\n",
  'libs/casework/src/casework.module.ts': "import { Module } from '@nestjs/common';\n\n@Module({})\nexport class CaseworkModule {}\n",
  'libs/platform/src/queues/job-id.ts': DOCUMENTED,
  'apps/api/src/main.ts': ANY,
  'apps/api/src/bearer-guard.ts': 'export interface Options {\n  readonly realm?: string;\n}\n',
  'migrations/1764000000000-create-event-log.ts': ANY,
};
