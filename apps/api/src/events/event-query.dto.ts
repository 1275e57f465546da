import { Checked, WholeNumber } from '../http/fields.dto.js';

const isAnything = (): boolean => true;

/** Where in the feed to go on. */
export class StreamQuery {
  @Checked('optional', isAnything) readonly after: unknown;
}

/** Where in the feed to go on, and how much of it is wanted. */
export class EventQuery extends StreamQuery {
  @WholeNumber('optional', 1, 200) readonly limit: number | undefined;
}
