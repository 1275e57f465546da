import type { CaseType } from '#kernel';
import type { CaseStatus } from './case-status.state.js';

const FINISHED: readonly CaseStatus[] = ['decided', 'notified', 'closed'];

/** Why a case was taken up again when its sender has sent a new submission. */
export const NEW_SUBMISSION = 'Afsenderen har sendt en ny version.';

/** Whether a new submission takes a case in this state up again. */
export function isReopenedBySupplement({ reopenedBySupplement }: CaseType, status: CaseStatus): boolean {
  return reopenedBySupplement === true && FINISHED.includes(status);
}
