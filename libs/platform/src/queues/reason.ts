import { PoisonedJob } from './poisoned-job.js';
import { withoutPersonalData } from '../observability/personal-data.js';

const LONGEST_REASON = 500;

/** The fault to park a job with: its message without personal data and cut to 500 characters; a poisoned job stays poisoned. */
export function parkable(fault: unknown): Error {
  const message = fault instanceof Error ? fault.message : String(fault);
  const reason = withoutPersonalData(message).slice(0, LONGEST_REASON);
  return fault instanceof PoisonedJob ? new PoisonedJob(reason) : new Error(reason);
}
