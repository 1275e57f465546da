import { type Setting, yesOrNo } from '#kernel';
import { BANKRUPTCY } from './mass-layoff-notice.law.js';

/** Whether bankruptcy frees from the duties of notice. */
export const BANKRUPTCY_FREES: Setting<boolean> = {
  key: 'bankruptcy-frees.mass-layoff-notice',
  titles: { da: 'Konkurs fritager for pligten til at varsle', en: 'Bankruptcy frees from the duty to give notice' },
  defaults: BANKRUPTCY,
  read: yesOrNo,
};
