import type { CommandName } from '#casework';

/** Under which address each thing that is done in a case by a form is done, below the address of the case; in the order offered. */
export const ACTION_PATHS = {
  'open-hearing': 'hoering',
  'extend-hearing': 'forlaeng-hoering',
  'close-hearing': 'afslut-hoering',
  decide: 'udfald',
  'confirm-dispatch': 'forsendelse',
  close: 'luk',
  'refer-to-meeting': 'moede',
  'request-information': 'oplysninger',
  assign: 'fordel',
  note: 'notat',
  'mark-misdirected': 'videresend',
  withdraw: 'tilbagetraek',
  reopen: 'genoptag',
} as const satisfies Readonly<Partial<Record<CommandName, string>>>;

/** What is done in a case by a form, by the name of its command. */
export type ActionName = keyof typeof ACTION_PATHS;

/** All of them, in the order in which they are offered. */
export const ACTION_NAMES = Object.keys(ACTION_PATHS) as readonly ActionName[];

/** The action at an address below a case's; undefined when there is none. */
export function actionAt(path: unknown): ActionName | undefined {
  return ACTION_NAMES.find((name) => ACTION_PATHS[name] === path);
}
