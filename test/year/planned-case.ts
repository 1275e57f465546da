import type { Day, JsonObject } from '#kernel';
import type { PlannedAnswer } from './planned-answers.js';

/** What becomes of a case that is not heard, decided and closed as most are. */
export type Course = 'ordinary' | 'left-incomplete' | 'withdrawn' | 'withdrawn-in-hearing' | 'misdirected' | 'inadmissible' | 'not-covered';

/** The submission anew, from a day on and in a state. */
export interface PlannedSupplement {
  readonly from: Day;
  readonly when: 'incomplete' | 'notified';
  readonly submission: JsonObject;
}

/** A case as it is decided beforehand what it is and what becomes of it. */
export interface PlannedCase {
  readonly type: string;
  /** The persona that sends it, on a day. */
  readonly sender: string;
  readonly on: Day;
  readonly submission: JsonObject;
  /** Codes that must be found in it once it is complete. */
  readonly expects: readonly string[];
  readonly course: Course;
  readonly supplements: readonly PlannedSupplement[];
  readonly answers: readonly PlannedAnswer[];
}

/** What tells one case of a type from the others. */
export interface CaseContent {
  readonly sender: string;
  readonly submission: JsonObject;
  readonly expects: readonly string[];
  readonly course: Course;
  /** What is sent later in good order. */
  readonly supplements: readonly PlannedSupplement[];
  /** A required field that somebody in a hurry leaves out. */
  readonly forgettable: string;
}
