import { ACTION_PATHS, type ActionName } from './action-name.js';

/** Where somebody is sent who has done something in a case: to the case, which says so. */
export function doneAt(number: string, action: ActionName): string {
  return `/sager/${number}?${new URLSearchParams({ udfoert: ACTION_PATHS[action] }).toString()}#kvittering`;
}
