/** A message that somebody is owed about a case, under an id that its sending is confirmed by; `recipient` is a principal. */
export interface PlannedDispatch {
  readonly dispatchId: string;
  readonly recipient: string;
  readonly channel: 'mail' | 'letter';
}
