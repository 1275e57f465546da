import type { CaseState, Dispatch } from '#casework';
import type { CaseType } from '#kernel';

/** What is still to be sent: about the decision that stands, until its word is out, and about party hearings at any time. */
export function unconfirmedDispatches({ status, decision, dispatches }: CaseState): readonly Dispatch[] {
  return dispatches.filter(
    ({ decisionId, confirmedAt }) =>
      confirmedAt === undefined && (decisionId === undefined || (status === 'decided' && decisionId === decision?.decisionId)),
  );
}

/** The name of whoever is written to about a case, as the case knows it; else the principal. */
export function recipientName(principal: string, { sender, submission }: CaseState, type: CaseType): string {
  if (principal === sender.principal) return sender.name;
  return (type.toldByLetterOf?.(submission) ?? []).find((addressee) => addressee.principal === principal)?.name ?? principal;
}
