import type { ListBoundaries } from '../list-boundary.js';
import { CONTENT } from './klv-content.js';
import { DURATIONS } from './klv-durations.js';
import { FORM } from './klv-form.js';
import { IDENTIFIERS } from './klv-identifiers.js';
import { QUARTERS } from './klv-quarters.js';
import { QUOTA } from './klv-quota.js';
import { RECORDS } from './klv-records.js';

/** The file of a list at the edges of what it may say, and of how it may say it. */
export const klvFile: ListBoundaries = {
  type: 'klv-list',
  rules: [...QUOTA, ...CONTENT, ...DURATIONS, ...QUARTERS, ...RECORDS, ...FORM, ...IDENTIFIERS],
};
