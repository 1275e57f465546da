import type { JsonObject } from '#kernel';

/** A field that cannot be read: where in the request (JSON pointer), what is wrong, and the words for it. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** What a problem says beyond its code. `retryAfter` is in seconds, `allow` the methods that a 405 names; `members` stand beside the usual ones. */
export interface ProblemParts {
  readonly errors?: readonly FieldError[];
  readonly source?: string;
  readonly data?: JsonObject;
  readonly members?: JsonObject;
  readonly detail?: string;
  readonly retryAfter?: number;
  readonly allow?: readonly string[];
}

/** Thrown to end a request with problem details: an HTTP status of 400 or above and a permanent kebab-case code. */
export class ProblemException extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly parts: ProblemParts = {},
  ) {
    super(`${status} ${code}`);
    this.name = 'ProblemException';
  }
}
