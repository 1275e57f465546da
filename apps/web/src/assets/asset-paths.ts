import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { STYLE } from './style.js';

/** The package opens its script alone to imports; what we serve lies beside it. */
const SCRIPT = createRequire(import.meta.url).resolve('dkfds');
const NAME_DIGITS = 12;

/** The folder of the design system as it is installed: styles, fonts and pictures. */
export const ASSET_FOLDER = dirname(dirname(SCRIPT));
const { version } = JSON.parse(readFileSync(join(dirname(ASSET_FOLDER), 'package.json'), 'utf8')) as { readonly version: string };

/** The style sheet of the design system, within its folder. */
export const DESIGN_STYLE = 'css/dkfds.min.css';

/** Under which address it is served; the version in it lets browsers keep what they have fetched. */
export const ASSET_PREFIX = `/dkfds/${version}/`;

/** The address of our own style sheet, named after what is in it. */
export const OWN_STYLE = `/stil-${createHash('sha256').update(STYLE).digest('hex').slice(0, NAME_DIGITS)}.css`;

/** The address of a file of the design system. */
export function assetPath(file: string): string {
  return `${ASSET_PREFIX}${file}`;
}
