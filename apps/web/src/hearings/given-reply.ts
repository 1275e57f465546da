import { ANSWERS, type Answer, mayDissent } from '#casework';
import { holdsCprLike } from '#case-types';
import type { FormFields } from '../http/form.js';

const LONGEST_TEXT = 10_000;

/** A text that goes with an answer: a remark, or the statement of a minority. */
export type ReplyText = 'remark' | 'statement';

/** What keeps one of the texts from being sent. */
export interface TextFault {
  readonly of: ReplyText;
  readonly why: 'missing' | 'cpr' | 'long';
}

/** A reply as a form gives it. */
export interface GivenReply {
  readonly answer: Answer;
  readonly remark: string | undefined;
  readonly statement: string | undefined;
  readonly contentHash: string;
  readonly faults: readonly TextFault[];
}

/** Reads a reply; undefined when it names no answer, which no page of ours sends. */
export function givenReply({ svar, bemaerkning, udtalelse, indhold }: FormFields): GivenReply | undefined {
  const answer = answerCalled(svar);
  if (answer === undefined) return undefined;
  const remark = textOf(bemaerkning);
  const statement = mayDissent(answer) ? textOf(udtalelse) : undefined;
  const faults = [
    ...(remark === undefined && answer === 'approve-with-remark' ? [{ of: 'remark', why: 'missing' } as const] : []),
    ...faultsOf('remark', remark),
    ...faultsOf('statement', statement),
  ];
  return { answer, remark, statement, contentHash: indhold ?? '', faults };
}

/** The answer of a name; undefined when there is none. */
export function answerCalled(name: unknown): Answer | undefined {
  return ANSWERS.find((answer) => answer === name);
}

function textOf(given: string | undefined): string | undefined {
  return given === undefined || given === '' ? undefined : given.replaceAll('\r\n', '\n');
}

function faultsOf(of: ReplyText, text: string | undefined): readonly TextFault[] {
  if (text === undefined) return [];
  if (text.length > LONGEST_TEXT) return [{ of, why: 'long' }];
  return holdsCprLike(text) ? [{ of, why: 'cpr' }] : [];
}
