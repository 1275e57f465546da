import type { NoticeFault } from './notice.state.js';

/** A notice could not be sent or put on record. The message holds no personal data. */
export class NoticeFailure extends Error {
  constructor(
    readonly fault: NoticeFault,
    detail: string,
    /** Whether trying again by itself is of no use. */
    readonly isFinal: boolean,
  ) {
    super(detail === '' ? fault : `${fault}: ${detail}`);
    this.name = 'NoticeFailure';
  }
}

const FIRST_FINAL_REPLY = 500;
/** What the server answered: to the addresses, or to the message itself once it had come. */
const ANSWERED: readonly (string | undefined)[] = ['EENVELOPE', 'EMESSAGE'];

/** What kept a mail from going. A server's final no, to the recipient or to the message, is not asked again; what it said may name somebody, and is not kept. */
export function mailFailure(fault: unknown): NoticeFailure {
  const { code, responseCode } = codesOf(fault);
  const said = [code, responseCode].filter((part) => part !== undefined).join(' ');
  const isRefused = ANSWERED.includes(code) && responseCode !== undefined && responseCode >= FIRST_FINAL_REPLY;
  return new NoticeFailure(isRefused ? 'mail-refused' : 'mail-unreachable', said, isRefused);
}

function codesOf(fault: unknown): { readonly code: string | undefined; readonly responseCode: number | undefined } {
  const { code, responseCode } = typeof fault === 'object' && fault !== null ? (fault as Readonly<Record<string, unknown>>) : {};
  return {
    code: typeof code === 'string' ? code : undefined,
    responseCode: typeof responseCode === 'number' ? responseCode : undefined,
  };
}
