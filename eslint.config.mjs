import eslint from '@eslint/js';
import jest from 'eslint-plugin-jest';
import jsdoc from 'eslint-plugin-jsdoc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house, PURE_ROLES } from './test/architecture/lint-rules.mjs';

const SOURCES = ['**/*.ts', '**/*.tsx'];
const SPECS = ['**/*.{spec,int-spec,e2e-spec}.{ts,tsx}', 'test/**/*.{ts,tsx}', 'libs/*/src/testing.ts'];
const PURE = [`{apps,libs}/**/*.{${PURE_ROLES.join(',')}}.{ts,tsx}`, 'libs/kernel/src/**/*.ts'];
const EVENTS_AND_VIEWS = ['libs/**/*.{messages,state,projection,view}.{ts,tsx}'];
const TABLES = ['libs/**/*.table.ts'];
const DOCUMENTED = ['libs/kernel/src/**/*.ts', 'libs/platform/src/**/*.ts', 'libs/**/*.law.ts'];

/** Syntax that is refused: [selector, reason]. ESLint lets a later list replace an earlier one, so each block names its own in full. */
const EVERYWHERE = [
  ['TSEnumDeclaration', 'Write a union of strings.'],
  ['ExportDefaultDeclaration', 'Export by name.'],
  ['ExportSpecifier[exported.name="default"]', 'Export by name.'],
  ['TSAsExpression > TSAsExpression', 'A double assertion hides a wrong type.'],
  ['Identifier[name="forwardRef"]', 'Two modules that need each other are one module or three.'],
  ['CallExpression[callee.object.name="jest"][callee.property.name=/^(mock|doMock)$/]', 'Use the real thing, or pass another in.'],
  ['MethodDefinition[kind="constructor"] > FunctionExpression[params.length>4]', 'A constructor takes at most four parameters.'],
  [
    ':matches(ClassDeclaration, TSInterfaceDeclaration, TSTypeAliasDeclaration) > Identifier.id[name=/(?:Service|Helpers?|Utils?|Manager|Impl)$|^(?:Base|Common)[A-Z]/]',
    'Name it after what it holds or does.',
  ],
];
const OUTSIDE_INDEX = [
  [':matches(ExportAllDeclaration, ExportNamedDeclaration[source])', 'Only the index.ts of a lib exports what others wrote.'],
];
const IN_PURE = [
  ['TSTypeReference > Identifier[name="Date"]', 'Write Day or Instant.'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'Chance arrives in the command.'],
];
const IN_DATA = [
  [
    ':matches(TSInterfaceBody, TSTypeAliasDeclaration TSTypeLiteral:not(TSTypeParameterInstantiation > TSTypeLiteral)) > TSPropertySignature[readonly=false]',
    'Data are readonly.',
  ],
];
const IN_EVENTS = [['TSPropertySignature[optional=true]', 'Write `T | undefined`: a field is always there.']];

const refuseSyntax = (...lists) => ({
  'no-restricted-syntax': ['error', ...lists.flat().map(([selector, message]) => ({ selector, message }))],
});

const NEST_EVENTS = {
  name: '@nestjs/cqrs',
  importNames: ['EventBus', 'EventPublisher', 'EventsHandler', 'Saga', 'AggregateRoot'],
  message: 'In-process events are lost with the process: read the log through a subscription.',
};

export default defineConfig(
  { ignores: ['dist/', 'coverage/', 'reports/', '.data/'] },
  { linterOptions: { noInlineConfig: true }, plugins: { house } },
  eslint.configs.recommended,
  {
    files: SOURCES,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'house/file-name': 'error',
      '@typescript-eslint/consistent-indexed-object-style': 'off', // an index signature names its key
      '@typescript-eslint/consistent-type-definitions': 'off', // only a type alias is assignable to JSON
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off', // refuses `for (…; await sleep(20))`
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // Nest's options are a class that nobody constructs
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: false },
      ],
      'no-restricted-imports': ['error', { paths: [NEST_EVENTS] }],
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      complexity: ['error', { max: 10, variant: 'modified' }],
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', 40],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
    },
  },
  { files: SOURCES, ignores: ['**/index.ts'], rules: refuseSyntax(EVERYWHERE, OUTSIDE_INDEX) },
  { files: ['**/index.ts'], rules: refuseSyntax(EVERYWHERE) },
  {
    files: PURE,
    ignores: [...SPECS, '**/index.ts'],
    rules: {
      'no-restricted-globals': ['error', ...['Date', 'process', 'crypto', 'performance', 'fetch', 'setTimeout', 'setInterval', 'console']],
      'no-restricted-imports': ['error', { patterns: [{ group: ['node:*', '@nestjs/*'], message: 'A pure file knows no runtime.' }] }],
      ...refuseSyntax(EVERYWHERE, OUTSIDE_INDEX, IN_PURE, IN_DATA),
    },
  },
  { files: EVENTS_AND_VIEWS, rules: refuseSyntax(EVERYWHERE, OUTSIDE_INDEX, IN_PURE, IN_DATA, IN_EVENTS) },
  { files: TABLES, rules: refuseSyntax(EVERYWHERE, OUTSIDE_INDEX, IN_DATA, IN_EVENTS) },
  {
    files: ['libs/kernel/src/sha256.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: '^(?!\\.|node:crypto$)', message: 'The hash needs node:crypto alone.' }] }],
    },
  },
  {
    files: DOCUMENTED,
    ignores: [...SPECS, '**/index.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          enableFixer: false,
          require: { ClassDeclaration: true, FunctionDeclaration: true },
          contexts: ['TSInterfaceDeclaration', 'TSTypeAliasDeclaration', 'ExportNamedDeclaration > VariableDeclaration'],
        },
      ],
      'jsdoc/require-description': ['error', { contexts: ['any'] }],
    },
  },
  {
    files: SPECS,
    ...jest.configs['flat/recommended'],
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', '**.then*', 'fc.assert', 'expect*', '**.expect*'] }],
      'jest/no-disabled-tests': 'error',
      'jest/no-commented-out-tests': 'error',
      'max-lines-per-function': 'off',
    },
  },
  { files: ['migrations/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
);
