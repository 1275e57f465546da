import { JOB_STATES, type JobState } from '#platform';
import { Code, OneOf } from '../http/fields.dto.js';

/** Which jobs are wanted. */
export class JobQuery {
  @OneOf('optional', JOB_STATES) readonly state: JobState | undefined;
  @Code('optional', 200) readonly q: string | undefined;
}
