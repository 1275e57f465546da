const WHOLE = /^\d+$/;
const WITH_COMMA = /^(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;
const IN_THOUSANDS = /^(?:\d+\.\d{3}|\d{1,3}(?:\.\d{3}){2,})$/;
const WITH_DOT = /^\d+\.\d+$/;
const SIGNED = /^([+\-\u2212]?)(.*)$/su;

/**
 * A number as written in Denmark; undefined when it is none. A comma is the decimal sign; a dot is one too, unless exactly
 * three digits follow it and nothing else does: `1.250` is 1250, `62.5` is 62.5, `1.234,5` is 1234.5.
 */
export function danishNumberOf(text: string): number | undefined {
  if (WHOLE.test(text)) return Number(text);
  const [, sign = '', digits = ''] = SIGNED.exec(text) ?? [];
  const plain = plainDigits(digits);
  if (plain === undefined) return undefined;
  const size = Number(plain);
  return sign === '' || sign === '+' || size === 0 ? size : -size;
}

function plainDigits(text: string): string | undefined {
  if (WITH_COMMA.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (IN_THOUSANDS.test(text)) return text.replaceAll('.', '');
  return WHOLE.test(text) || WITH_DOT.test(text) ? text : undefined;
}
