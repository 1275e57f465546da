import type { UnreadSheet } from '../list/unread-sheet.state.js';

/** That a sheet of a workbook was passed over, and what to do if it should not have been. */
export function passedOver({ name, isHidden }: UnreadSheet): string {
  return isHidden
    ? `Arket »${name}« er skjult og er ikke læst.`
    : `Arket »${name}« er ikke læst: listen skal stå på det første ark, der vises.`;
}
