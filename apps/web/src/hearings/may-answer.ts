import { ballotHoldersIn, type Hearing } from '#casework';
import type { Actor } from '#kernel';

/** Whether somebody holds a ballot that counts in a hearing. */
export function mayAnswer(hearing: Hearing, { memberId }: Actor): boolean {
  return memberId !== undefined && ballotHoldersIn(hearing).includes(memberId);
}
