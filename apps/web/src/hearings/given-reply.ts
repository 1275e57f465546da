import { ANSWERS, type Answer } from '#casework';
import { holdsCprLike } from '#case-types';
import type { FormFields } from '../http/form.js';

const LONGEST_REMARK = 10_000;

/** What keeps a remark from being sent. */
export type RemarkFault = 'remark' | 'cpr' | 'long';

/** A reply as a form gives it. */
export interface GivenReply {
  readonly answer: Answer;
  readonly remark: string | undefined;
  readonly contentHash: string;
  readonly fault: RemarkFault | undefined;
}

/** Reads a reply; undefined when it names no answer, which no page of ours sends. */
export function givenReply({ svar, bemaerkning, indhold }: FormFields): GivenReply | undefined {
  const answer = answerCalled(svar);
  if (answer === undefined) return undefined;
  const remark = bemaerkning === undefined || bemaerkning === '' ? undefined : bemaerkning.replaceAll('\r\n', '\n');
  return { answer, remark, contentHash: indhold ?? '', fault: faultOf(answer, remark) };
}

/** The answer of a name; undefined when there is none. */
export function answerCalled(name: unknown): Answer | undefined {
  return ANSWERS.find((answer) => answer === name);
}

function faultOf(answer: Answer, remark: string | undefined): RemarkFault | undefined {
  if (remark === undefined) return answer === 'approve-with-remark' ? 'remark' : undefined;
  if (remark.length > LONGEST_REMARK) return 'long';
  return holdsCprLike(remark) ? 'cpr' : undefined;
}
