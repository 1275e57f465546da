export * from './case-types.js';
export { holdsCprLike } from './identifiers.law.js';
export * from './reading.submission.js';
