const MAIL_ADDRESS = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu;
const CPR_NUMBER = /\b(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-\s]?\d{4}\b/g;
const BEARER_TOKEN = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g;
const USER_PART = /(:\/\/)[^/\s@]+@/g;

/** A text with mail addresses, CPR-like numbers, tokens and the user part of addresses starred, for logs and reasons. */
export function withoutPersonalData(text: string): string {
  return text.replace(USER_PART, '$1***@').replace(BEARER_TOKEN, '***').replace(CPR_NUMBER, '***').replace(MAIL_ADDRESS, '***');
}
