import { type Answer, mayDissent } from '#casework';
import type { Actor, Instant } from '#kernel';
import type { VNode } from 'preact';
import { Alert } from '../layout/alert.page.js';
import { Layout } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';
import { danishMoment, timeLeft } from '../words/danish-values.js';
import type { TextFault } from './given-reply.js';

const words = DANISH.reply;
/** The refusals of a reply that a page has words for. */
export type ReplyRefusal = keyof typeof words.errors;

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
  readonly statement: string | undefined;
  readonly faults: readonly TextFault[];
  readonly refusal: ReplyRefusal | undefined;
}

/** Where a member sees once more what is about to be answered, adds a remark, and confirms. */
export function ReplyPage(props: ReplyProps): VNode {
  const { visitor, number, subject, question, answer, faults, refusal } = props;
  const isGood = faults.length === 0 && refusal === undefined;
  const title = isGood ? words.title : `${words.errorTitle}: ${words.title}`;
  return (
    <Layout visitor={visitor} title={title}>
      <p>
        <a href={`/hoeringer/${number}`}>{DANISH.hearing.title(number)}</a>
      </p>
      {isGood ? null : <Faults {...props} />}
      <h1>{words.title}</h1>
      <p class="quiet">{subject}</p>
      <p class="given">{question}</p>
      <p>{words.chosen}</p>
      <p class="question">{DANISH.hearing.answers[answer]}</p>
      <ReplyForm {...props} />
    </Layout>
  );
}

function ReplyForm({ now, number, closesAt, contentHash, answer, remark, statement, faults }: ReplyProps): VNode {
  return (
    <form method="post" action={`/hoeringer/${number}/svar`}>
      <input type="hidden" name="svar" value={answer} />
      <input type="hidden" name="indhold" value={contentHash} />
      <TextField
        name="bemaerkning"
        label={answer === 'approve-with-remark' ? words.remarkRequired : words.remarkOptional}
        hint={words.hint}
        text={remark}
        fault={faults.find(({ of }) => of === 'remark')}
      />
      {mayDissent(answer) ? (
        <TextField
          name="udtalelse"
          label={words.statement}
          hint={words.statementHint}
          text={statement}
          fault={faults.find(({ of }) => of === 'statement')}
        />
      ) : null}
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
  );
}

function Faults({ faults, refusal }: ReplyProps): VNode {
  return (
    <Alert kind="error" heading={words.problem} role="alert">
      {refusal === undefined ? null : <p>{words.errors[refusal]}</p>}
      {faults.map(({ of, why }) => (
        <p key={of}>
          <a href={of === 'remark' ? '#bemaerkning' : '#udtalelse'}>{words.textErrors[of][why]}</a>
        </p>
      ))}
    </Alert>
  );
}

interface TextFieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string | undefined;
  readonly fault: TextFault | undefined;
}

function TextField({ name, label, hint, text, fault }: TextFieldProps): VNode {
  const [hintId, faultId] = [`${name}-hjaelp`, `${name}-fejl`];
  return (
    <div class={fault === undefined ? 'form-group' : 'form-group form-error'}>
      <label class="form-label" for={name}>
        {label}
      </label>
      <span class="form-hint" id={hintId}>
        {hint}
      </span>
      {fault === undefined ? null : (
        <span class="form-error-message" id={faultId}>
          {words.textErrors[fault.of][fault.why]}
        </span>
      )}
      <textarea
        class="form-input"
        id={name}
        name={name}
        rows={5}
        aria-describedby={fault === undefined ? hintId : `${hintId} ${faultId}`}
        aria-invalid={fault !== undefined}
      >
        {text}
      </textarea>
    </div>
  );
}
