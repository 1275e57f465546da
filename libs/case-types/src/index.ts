export * from './case-types.js';
export { holdsCprLike } from './identifiers.law.js';
export { daysLate } from './klv-list/list-due.assessment.js';
export * from './reading.submission.js';
