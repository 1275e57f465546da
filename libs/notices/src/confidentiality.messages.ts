import type { Day } from '#kernel';
import { danishDay } from './danish-time.messages.js';
import type { Letter } from './letter.view.js';

/** How long a case is confidential, and who is told of it when. */
export interface Confidentiality {
  /** The last day. */
  readonly until: Day | undefined;
  readonly today: Day;
  readonly toSender: boolean;
}

const TO_SENDER = 'Det betyder, at vi til og med den dag kun viser sagen til dem, der skal behandle den, og til de kommuner, den berører.';
const TO_OTHERS =
  'Det betyder, at sagens oplysninger ikke er offentliggjort, og at de til og med den dag kun må deles med dem, der har brug for dem i arbejdet med sagen.';

/** A letter about a case that is confidential today says so before all else; any other letter is as it was. */
export function markedConfidential(letter: Letter, { until, today, toSender }: Confidentiality): Letter {
  if (until === undefined || until < today) return letter;
  const marking = { line: `Fortroligt til ${danishDay(until)}`, meaning: toSender ? TO_SENDER : TO_OTHERS };
  return { ...letter, subject: `Fortroligt: ${letter.subject}`, marking };
}
