import type { JobView } from '#platform';

/** A job as it is answered, with the event it came from where one is named. */
export function jobAnswer({ id, name, state, attempts, reason, addedAt, data }: JobView) {
  return { id, name, state, attempts, failedReason: reason, addedAt, data, eventId: data['eventId'] ?? null };
}

/** Jobs of another council are nobody else's to see. */
export function isOfCouncil({ data }: JobView, council: string): boolean {
  return data['council'] === undefined || data['council'] === council;
}
