import { ProblemException } from '#platform';

/** The code of the problem that some work ends in; undefined when it ends well. */
export function problemCodeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (fault) {
    if (fault instanceof ProblemException) return fault.code;
    throw fault;
  }
}
