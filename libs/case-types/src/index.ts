export { isAccepted } from './accepting.submission.js';
export * from './case-types.js';
export { holdsCprLike } from './identifiers.law.js';
export { LAW_SETTINGS } from './law-settings.policy.js';
export { daysLate, listDueOn } from './klv-list/list-due.assessment.js';
export { capOf } from './quota.assessment.js';
export { QUOTA } from './quota.law.js';
export * from './reading.submission.js';
