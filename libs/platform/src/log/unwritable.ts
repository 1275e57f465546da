/** Something in a value that the log cannot hold: where, as a JSON pointer, and what. */
export interface UnwritableFault {
  readonly pointer: string;
  readonly code: 'nul-character' | 'lone-surrogate' | 'not-a-finite-number';
}

/**
 * Finds what PostgreSQL would refuse or change in a JSON value: the character U+0000, half a surrogate pair, and numbers
 * that JSON does not know; in member names too. An empty list means that the value can be written.
 */
export function refuseUnwritable(value: unknown, pointer = ''): readonly UnwritableFault[] {
  if (typeof value === 'string') return faultsOfText(value, pointer);
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [{ pointer, code: 'not-a-finite-number' }];
  if (Array.isArray(value)) return value.flatMap((item, index) => refuseUnwritable(item, `${pointer}/${String(index)}`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    return [...faultsOfText(name, at), ...refuseUnwritable(member, at)];
  });
}

/** Writes a value as JSON text. @throws RangeError when the log could not hold it */
export function writableJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (SUSPECT.test(text) && refuseUnwritable(value).length > 0) throw new RangeError('A value for the log holds characters it cannot keep');
  return text;
}

/** How `JSON.stringify` spells U+0000 and half a pair; an escaped backslash may look the same, hence the second look. */
const SUSPECT = /\\u(?:0000|d[89a-f])/;
const LONE_SURROGATE = /\p{Surrogate}/u;

function faultsOfText(text: string, pointer: string): readonly UnwritableFault[] {
  const nul: readonly UnwritableFault[] = text.includes('\u0000') ? [{ pointer, code: 'nul-character' }] : [];
  return LONE_SURROGATE.test(text) ? [...nul, { pointer, code: 'lone-surrogate' }] : nul;
}
