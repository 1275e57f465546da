import type { Day } from '#kernel';
import { LegalDay } from '../http/fields.dto.js';

/** The day on which a body is wanted. */
export class BodyQuery {
  @LegalDay('optional') readonly on: Day | undefined;
}
