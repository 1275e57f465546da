import type { LegalSource } from '#kernel';
import { source } from '#kernel';

/** The committee's practice for electronic hearings: deadlines, silence, quorum. @source no provision found; settled by each council */
export const HEARING_PRACTICE: LegalSource = source('sagsudvalgets praksis for elektronisk høring');

/** Who is disqualified may not take part in a case, nor otherwise assist. @source forvaltningsloven § 3, stk. 3 */
export const DISQUALIFICATION: LegalSource = source('forvaltningsloven', '§ 3, stk. 3', 'https://danskelove.dk/forvaltningsloven/3');

/** In a collegial body the body rules on a member's disqualification, and the member takes no part in it. @source forvaltningsloven § 6, stk. 2 */
export const RULING: LegalSource = source('forvaltningsloven', '§ 6, stk. 2', 'https://danskelove.dk/forvaltningsloven/6');

/** Who is disqualified is replaced where that can be done; else the member may take part after all. @source forvaltningsloven § 4 */
export const REPLACEMENT: LegalSource = source('forvaltningsloven', '§ 4', 'https://danskelove.dk/forvaltningsloven/4');

/** A written decision that is not fully granted carries reasons. @source forvaltningsloven § 22 */
export const STATEMENT_OF_REASONS: LegalSource = source('forvaltningsloven', '§ 22', 'https://danskelove.dk/forvaltningsloven/22');

/** Milliseconds after its last moment at which a hearing is closed by the clock. */
export const CLOSING_GRACE_MS = 1000;
