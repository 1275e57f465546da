import { Code, WholeNumber } from './fields.dto.js';

/** How much of a list is wanted, and where it goes on. */
export class PageQuery {
  @WholeNumber('optional', 1, 200) readonly limit: number | undefined;
  @Code('optional', 2000) readonly cursor: string | undefined;
}

/** Lines on a page when the caller does not say. */
export const PAGE_SIZE = 50;
