import type { FeedItem } from '#casework';

/** An event of the feed as CloudEvents 1.0 in structured JSON; `position` is an extension of ours. */
export function cloudEvent({ position, id, type, caseId, at, data }: FeedItem, council: string) {
  return {
    specversion: '1.0',
    id,
    source: `/councils/${council}`,
    type: `dk.sagsudvalg.${type}.v1`,
    subject: caseId,
    time: at,
    datacontenttype: 'application/json',
    data,
    position,
  } as const;
}
