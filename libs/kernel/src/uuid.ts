import { sha256 } from './sha256.js';

const TIME_DIGITS = 12;
const VARIANTS = '89ab';

/** A UUID of version 8 (RFC 9562, section 5.8) out of the digest of a text: the same text gives the same, another text another. */
export function uuidOf(text: string): string {
  const digest = sha256(text);
  return laidOut(digest.slice(0, TIME_DIGITS), '8', digest);
}

/** A UUID of version 7 of the same millisecond as another, out of it and a name: what belongs to it under that name. */
export function uuidBeside(id: string, name: string): string {
  return laidOut(id.replaceAll('-', '').slice(0, TIME_DIGITS), '7', sha256(`${id} ${name}`));
}

function laidOut(first: string, version: '7' | '8', digest: string): string {
  const variant = VARIANTS.charAt(Number.parseInt(digest.charAt(16), 16) % VARIANTS.length);
  return [
    first.slice(0, 8),
    first.slice(8, TIME_DIGITS),
    version + digest.slice(13, 16),
    variant + digest.slice(17, 20),
    digest.slice(20, 32),
  ].join('-');
}
