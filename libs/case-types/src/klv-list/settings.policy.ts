import { type Setting, wholeNumber } from '#kernel';
import { LIST_DUE } from './klv-list.law.js';

/** Days after the end of its quarter on which a list is due. */
export const LIST_DUE_DAYS: Setting<number> = {
  key: 'due-days.klv-list',
  titles: { da: 'Frist for KLV-lister efter kvartalets udløb', en: 'Days after the quarter until its list is due' },
  defaults: LIST_DUE,
  read: wholeNumber(0, 365),
};
