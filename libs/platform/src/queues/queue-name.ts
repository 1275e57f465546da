/** The queues there are: what hearings are due to, and what people are told. */
export const QUEUE_NAMES = ['hearings', 'notices'] as const;

/** The name of a queue, as people and metrics see it. */
export type QueueName = (typeof QUEUE_NAMES)[number];
