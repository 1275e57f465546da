/** The lint rules of this project alone, and the names they share with eslint.config.mjs. */

export const PURE_ROLES = ['law', 'messages', 'state', 'decider', 'assessment', 'outcomes', 'projection', 'policy', 'view'];
const EDGE_ROLES = ['submission', 'dto', 'controller', 'handler', 'query', 'table', 'processor', 'page', 'module'];

const ROLES = new Set([...PURE_ROLES, ...EDGE_ROLES]);
const EMPTY_NAMES = new Set(['service', 'helper', 'helpers', 'util', 'utils', 'manager', 'base', 'common', 'impl']);
const EMPTY_PREFIXES = new Set(['base', 'common']);
const FREE_OF_ROLE = /^(main|migrate|case-types?)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const INDEX = /^(libs\/[^/]+\/src|migrations)\/index\.ts$/;

/** Splits `libs/casework/src/case.decider.spec.ts` into stem `case`, roles `['decider']` and whether it is a spec. */
function readName(path) {
  const file = path.slice(path.lastIndexOf('/') + 1);
  const [stem, ...suffixes] = file.replace(/(\.(spec|int-spec|e2e-spec))?\.[cm]?[jt]sx?$/, '').split('.');
  return { path, stem, roles: suffixes, isSpec: /\.(spec|int-spec|e2e-spec)\./.test(file) };
}

/** A word that says nothing is refused as role or as the noun of the name; `community-service-place` names a real thing. */
function isEmpty({ stem, roles }) {
  const words = stem.split('-');
  return EMPTY_PREFIXES.has(words[0]) || [words.at(-1), ...roles].some((word) => EMPTY_NAMES.has(word));
}

/** The least and the most role suffixes a file may have at its place. */
function rolesAllowed({ path, stem, isSpec }) {
  if (path.startsWith('libs/kernel/')) return [0, 0];
  const free = isSpec || !path.startsWith('libs/') || path.startsWith('libs/platform/') || FREE_OF_ROLE.test(stem);
  return [free ? 0 : 1, 1];
}

function hasWrongRoles(name) {
  const [least, most] = rolesAllowed(name);
  return name.roles.length < least || name.roles.length > most || name.roles.some((role) => !ROLES.has(role));
}

function faultOf(path) {
  const name = readName(path);
  if (name.stem === 'index') return INDEX.test(path) ? undefined : 'barrel';
  if (!KEBAB.test(name.stem)) return 'kebab';
  if (isEmpty(name)) return 'empty';
  return hasWrongRoles(name) ? 'role' : undefined;
}

const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      barrel: 'Only a lib has an index.ts: one, in its src folder.',
      kebab: 'A file name is written in kebab-case.',
      empty: 'A file is named after what it holds: no service, helper, utils, manager, base, common, impl.',
      role: 'A file of a lib has exactly one known role suffix (kernel has none, platform may).',
    },
  },
  create: (context) => ({
    Program(node) {
      const messageId = faultOf(context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/'));
      if (messageId !== undefined) context.report({ node, messageId });
    },
  }),
};

export const house = { rules: { 'file-name': fileName } };
