export * from './case-types.js';
export * from './reading.submission.js';
