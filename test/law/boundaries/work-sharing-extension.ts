import { instant } from '#kernel';
import { exampleOf } from '../../support/examples.js';
import type { Boundaries } from '../boundary.js';
import { CONDITIONS } from './work-sharing-conditions.js';
import { DAYS } from './work-sharing-days.js';
import { FIELDS } from './work-sharing-fields.js';

/** An application for work-sharing at the edges of the thirteen weeks. */
export const workSharingExtension: Boundaries = {
  type: 'work-sharing-extension',
  base: exampleOf('work-sharing-extension'),
  receivedAt: instant('2022-12-06T08:00:00.000Z'),
  rules: [...DAYS, ...CONDITIONS, ...FIELDS],
};
