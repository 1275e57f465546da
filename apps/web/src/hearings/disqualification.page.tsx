import { type Ground, GROUNDS } from '#casework';
import type { Actor } from '#kernel';
import type { VNode } from 'preact';
import { Alert } from '../layout/alert.page.js';
import { Layout } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';

const words = DANISH.disqualification;

/** What keeps a declaration from being sent, by the field. */
export type DeclarationFault = keyof typeof words.errors;

/** A declaration being made. */
export interface DeclarationProps {
  readonly visitor: Actor;
  readonly number: string;
  readonly subject: string;
  readonly ground: Ground | undefined;
  readonly explanation: string;
  readonly faults: readonly DeclarationFault[];
}

/** Where a member says that he or she is disqualified, and what follows. */
export function DisqualificationPage(props: DeclarationProps): VNode {
  const { visitor, number, subject, faults } = props;
  return (
    <Layout visitor={visitor} title={faults.length === 0 ? words.title : `${DANISH.reply.errorTitle}: ${words.title}`}>
      <p>
        <a href={`/hoeringer/${number}`}>{DANISH.hearing.title(number)}</a>
      </p>
      {faults.length === 0 ? null : <Faults faults={faults} />}
      <h1>{words.title}</h1>
      <p class="quiet">{subject}</p>
      <p>{words.introduction}</p>
      <form method="post" action={`/hoeringer/${number}/inhabil`}>
        <Grounds {...props} />
        <Explanation {...props} />
        <p class="actions">
          <button class="button button-primary" type="submit">
            {words.confirm}
          </button>
          <a href={`/hoeringer/${number}`}>{DANISH.back}</a>
        </p>
      </form>
    </Layout>
  );
}

function Faults({ faults }: Pick<DeclarationProps, 'faults'>): VNode {
  return (
    <Alert kind="error" heading={DANISH.reply.problem} role="alert">
      <ul class="nobullet-list">
        {faults.map((fault) => (
          <li key={fault}>
            <a href={fault === 'ground' ? '#grund-own-interest' : '#forklaring'}>{words.errors[fault]}</a>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function Grounds({ ground, faults }: DeclarationProps): VNode {
  const isFaulty = faults.includes('ground');
  return (
    <div class={isFaulty ? 'form-group form-error' : 'form-group'}>
      <fieldset aria-describedby="grund-regel">
        <legend class="form-label">{words.ground}</legend>
        <span class="form-hint" id="grund-regel">
          {words.law}
        </span>
        {isFaulty ? <span class="form-error-message">{words.errors.ground}</span> : null}
        {GROUNDS.map((one) => (
          <div class="form-group-radio" key={one}>
            <input class="form-radio" type="radio" id={`grund-${one}`} name="grund" value={one} checked={one === ground} />
            <label for={`grund-${one}`}>{words.grounds[one]}</label>
          </div>
        ))}
      </fieldset>
    </div>
  );
}

function Explanation({ explanation, faults }: DeclarationProps): VNode {
  const fault = faults.find((one) => one !== 'ground');
  return (
    <div class={fault === undefined ? 'form-group' : 'form-group form-error'}>
      <label class="form-label" for="forklaring">
        {words.explanation}
      </label>
      <span class="form-hint" id="forklaring-hjaelp">
        {words.hint}
      </span>
      {fault === undefined ? null : (
        <span class="form-error-message" id="forklaring-fejl">
          {words.errors[fault]}
        </span>
      )}
      <textarea
        class="form-input"
        id="forklaring"
        name="forklaring"
        rows={4}
        aria-describedby={fault === undefined ? 'forklaring-hjaelp' : 'forklaring-hjaelp forklaring-fejl'}
        aria-invalid={fault !== undefined}
      >
        {explanation}
      </textarea>
    </div>
  );
}
