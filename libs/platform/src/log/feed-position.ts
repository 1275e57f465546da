const DIGITS = 16;
/** Counts of so many decimal digits are exact as numbers, which are much the faster. */
const EXACT_DIGITS = 15;
const POSITION_FORM = /^[0-9a-f]{16}[0-7][0-9a-f]{15}$/;

const FEED_START = '0';

/** Where in the log a feed has come to, as PostgreSQL counts: both numbers in decimal. */
export interface LogPosition {
  readonly xid: string;
  readonly position: string;
}

/** A place in the feed as a text of 32 hexadecimal digits that sorts as the feed does. */
export function feedPosition({ xid, position }: LogPosition): string {
  return hexadecimal(xid) + hexadecimal(position);
}

/** Whether a text is a place in the feed: `0` for the start, or what {@link feedPosition} writes. */
export function isFeedPosition(text: string): boolean {
  return text === FEED_START || POSITION_FORM.test(text);
}

/** Reads a place in the feed. @throws RangeError when the text is none */
export function parseFeedPosition(text: string): LogPosition {
  if (!isFeedPosition(text)) throw new RangeError('Not a position of the feed');
  if (text === FEED_START) return { xid: '0', position: '0' };
  return { xid: decimal(text.slice(0, DIGITS)), position: decimal(text.slice(DIGITS)) };
}

function hexadecimal(count: string): string {
  const number = count.length <= EXACT_DIGITS ? Number(count) : BigInt(count);
  return number.toString(16).padStart(DIGITS, '0');
}

function decimal(digits: string): string {
  return BigInt(`0x${digits}`).toString();
}
