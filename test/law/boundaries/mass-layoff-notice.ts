import { instant } from '#kernel';
import { exampleOf } from '../../support/examples.js';
import type { Boundaries } from '../boundary.js';
import { DAYS } from './mass-layoff-days.js';
import { FIELDS } from './mass-layoff-fields.js';
import { NUMBERS } from './mass-layoff-numbers.js';

/** A notice of redundancies at the edges of the act. */
export const massLayoffNotice: Boundaries = {
  type: 'mass-layoff-notice',
  base: exampleOf('mass-layoff-notice'),
  receivedAt: instant('2022-10-03T08:00:00.000Z'),
  rules: [...NUMBERS, ...DAYS, ...FIELDS],
};
