import { ANSWERS } from '#casework';
import type { Actor } from '#kernel';
import type { VNode } from 'preact';
import { HearingContent } from '../hearings/hearing-content.page.js';
import { Alert } from '../layout/alert.page.js';
import { Layout } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';
import { PREVIEW_WORDS as words } from '../words/danish-actions.js';
import { danishMoment } from '../words/danish-values.js';
import { ACTION_PATHS } from './action-name.js';
import type { ActionValues } from './given-action.js';
import type { HearingPreview } from './hearing-preview.js';

/** A hearing as members will see it, and what it was made of. */
export interface HearingPreviewProps extends HearingPreview {
  readonly visitor: Actor;
  readonly version: number;
  readonly values: ActionValues;
  /** Whether the case has changed since it was last shown so. */
  readonly hasChanged: boolean;
}

/** What members will see, before anything is sent. */
export function HearingPreviewPage(props: HearingPreviewProps): VNode {
  const { visitor, state, type, view, facts, asked, hasChanged } = props;
  const content = { state, type, view, facts, at: `/sager/${state.number}`, heading: <h2>{state.subject}</h2> };
  return (
    <Layout visitor={visitor} title={words.title}>
      {hasChanged ? (
        <Alert kind="warning" heading={undefined} role="alert">
          {words.changed}
        </Alert>
      ) : null}
      <h1>{words.title}</h1>
      <p>{words.introduction(asked)}</p>
      <Sending {...props} />
      <section class="preview" aria-label={words.title}>
        <HearingContent {...content}>
          <p class="deadline">
            <strong>
              {DANISH.hearing.closes} {danishMoment(view.closesAt)}
            </strong>
          </p>
        </HearingContent>
        <h2>{words.answers}</h2>
        <ul>
          {ANSWERS.map((answer) => (
            <li key={answer}>{DANISH.hearing.answers[answer]}</li>
          ))}
        </ul>
      </section>
      <Sending {...props} />
    </Layout>
  );
}

function Sending({ state, version, values, view }: HearingPreviewProps): VNode {
  return (
    <form method="post" action={`/sager/${state.number}/${ACTION_PATHS['open-hearing']}`}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="slutter" value={view.closesAt} />
      {Object.entries(values).map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      <p class="actions">
        <button class="button button-primary" type="submit" name="trin" value="send">
          {words.send}
        </button>
        <button class="button button-secondary" type="submit" name="trin" value="ret">
          {words.mend}
        </button>
      </p>
    </form>
  );
}
