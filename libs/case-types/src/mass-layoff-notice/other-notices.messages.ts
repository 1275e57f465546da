import type { Wording } from '#kernel';
import { danishNumber, englishNumber } from '../figures.messages.js';
import * as told from './told.messages.js';

/** Findings that rest on other notices of the employer: by their numbers for those who may know them, and without for others. */
type OtherNotices = Readonly<Record<'window-crossed-with-earlier-notices' | 'possible-duplicate', Wording>>;

export const DANISH_OTHERS: OtherNotices = {
  'window-crossed-with-earlier-notices': ({ numbers, notices, total, threshold }) => {
    const unnamed = notices === 2 ? 'en tidligere varsling fra arbejdsgiveren' : 'arbejdsgiverens tidligere varslinger';
    const others =
      numbers === undefined ? `${unnamed} inden for 30 dage` : `arbejdsgiverens andre varslinger inden for 30 dage (${told.list(numbers)})`;
    return `Sammen med ${others} er der ${danishNumber(total)} afskedigelser. Grænsen er ${danishNumber(threshold)}.`;
  },
  'possible-duplicate': ({ numbers, notices }) => {
    const same = 'med de samme antal og den samme periode';
    const unnamed = `Arbejdsgiveren har sendt ${notices === 1 ? 'en tidligere varsling' : 'tidligere varslinger'} ${same}`;
    const earlier = numbers === undefined ? unnamed : `Arbejdsgiveren har tidligere sendt en varsling ${same} (${told.list(numbers)})`;
    return `${earlier}. Undersøg, om det er den samme.`;
  },
};

export const ENGLISH_OTHERS: OtherNotices = {
  'window-crossed-with-earlier-notices': ({ numbers, notices, total, threshold }) => {
    const unnamed = notices === 2 ? 'an earlier notice of the employer' : 'earlier notices of the employer';
    const others =
      numbers === undefined ? `${unnamed} within 30 days` : `other notices of the employer within 30 days (${told.list(numbers)})`;
    return `Together with ${others} there are ${englishNumber(total)} dismissals. The threshold is ${englishNumber(threshold)}.`;
  },
  'possible-duplicate': ({ numbers, notices }) => {
    const same = 'of the same numbers and the same period';
    const unnamed = `The employer has sent ${notices === 1 ? 'an earlier notice' : 'earlier notices'} ${same}`;
    const earlier = numbers === undefined ? unnamed : `The employer has sent a notice ${same} before (${told.list(numbers)})`;
    return `${earlier}. Find out whether it is the same.`;
  },
};
