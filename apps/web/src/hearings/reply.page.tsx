import type { Answer } from '#casework';
import type { Actor, Instant } from '#kernel';
import type { VNode } from 'preact';
import { Alert } from '../layout/alert.page.js';
import { Layout } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';
import { danishMoment, timeLeft } from '../words/danish-values.js';

const words = DANISH.reply;
/** The refusals of a reply that a page has words for, and faults of its remark. */
export type ReplyFault = keyof typeof words.errors;

/** An answer chosen and not yet given. */
export interface ReplyProps {
  readonly visitor: Actor;
  readonly now: Instant;
  readonly number: string;
  readonly subject: string;
  readonly question: string;
  readonly closesAt: Instant;
  readonly contentHash: string;
  readonly answer: Answer;
  readonly remark: string | undefined;
  readonly fault: ReplyFault | undefined;
}

/** Where a member sees once more what is about to be answered, adds a remark, and confirms. */
export function ReplyPage(props: ReplyProps): VNode {
  const { visitor, now, number, subject, question, closesAt, contentHash, answer, fault } = props;
  const title = fault === undefined ? words.title : `${words.errorTitle}: ${words.title}`;
  return (
    <Layout visitor={visitor} title={title}>
      <p>
        <a href={`/hoeringer/${number}`}>{DANISH.hearing.title(number)}</a>
      </p>
      {fault === undefined ? null : <Fault fault={fault} />}
      <h1>{words.title}</h1>
      <p class="quiet">{subject}</p>
      <p class="given">{question}</p>
      <p>{words.chosen}</p>
      <p class="question">{DANISH.hearing.answers[answer]}</p>
      <form method="post" action={`/hoeringer/${number}/svar`}>
        <input type="hidden" name="svar" value={answer} />
        <input type="hidden" name="indhold" value={contentHash} />
        <Remark {...props} />
        <p class="quiet">
          {DANISH.hearing.closes} {danishMoment(closesAt)} ({timeLeft(now, closesAt)})
        </p>
        <p class="actions">
          <button class="button button-primary" type="submit">
            {words.confirm}
          </button>
          <a href={`/hoeringer/${number}#svar`}>{words.another}</a>
        </p>
      </form>
    </Layout>
  );
}

function Fault({ fault }: { readonly fault: ReplyFault }): VNode {
  const isAboutRemark = fault === 'remark' || fault === 'cpr' || fault === 'long';
  return (
    <Alert kind="error" heading={words.problem} role="alert">
      {isAboutRemark ? <a href="#bemaerkning">{words.errors[fault]}</a> : words.errors[fault]}
    </Alert>
  );
}

function Remark({ answer, remark, fault }: ReplyProps): VNode {
  const label = answer === 'approve-with-remark' ? words.remarkRequired : words.remarkOptional;
  const isFaulty = fault === 'remark' || fault === 'cpr' || fault === 'long';
  return (
    <div class={isFaulty ? 'form-group form-error' : 'form-group'}>
      <label class="form-label" for="bemaerkning">
        {label}
      </label>
      <span class="form-hint" id="bemaerkning-hjaelp">
        {words.hint}
      </span>
      {isFaulty ? (
        <span class="form-error-message" id="bemaerkning-fejl">
          {words.errors[fault]}
        </span>
      ) : null}
      <textarea
        class="form-input"
        id="bemaerkning"
        name="bemaerkning"
        rows={5}
        aria-describedby={isFaulty ? 'bemaerkning-hjaelp bemaerkning-fejl' : 'bemaerkning-hjaelp'}
        aria-invalid={isFaulty}
      >
        {remark}
      </textarea>
    </div>
  );
}
