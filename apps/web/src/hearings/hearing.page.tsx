import type { VNode } from 'preact';
import { Alert } from '../layout/alert.page.js';
import { Layout } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';
import { danishMoment, timeLeft } from '../words/danish-values.js';
import { Answers, OwnAnswer } from './answers.page.js';
import { HearingContent } from './hearing-content.page.js';
import type { HearingProps } from './hearing-props.js';
import { Similar } from './similar.page.js';

const words = DANISH.hearing;

/** Høring: one case on one screen. What is asked, by when, what speaks for and against, and the answers. */
export function HearingPage(props: HearingProps): VNode {
  const { visitor, read, type, view, facts } = props;
  const { number, subject } = read.state;
  const content = { state: read.state, type, view, facts, at: `/hoeringer/${number}`, heading: <h1>{subject}</h1> };
  return (
    <Layout visitor={visitor} title={words.title(number)}>
      <p>
        <a href="/hoeringer">{visitor.memberId === undefined ? DANISH.hearings.allTitle : DANISH.hearings.title}</a>
      </p>
      <HearingContent {...content}>
        <Standing {...props} />
        <OwnAnswer {...props} />
      </HearingContent>
      <Similar similar={props.similar} type={type} />
      <Answers {...props} />
      <p>
        <a href={`/sager/${number}`}>{words.toCase}</a>
      </p>
    </Layout>
  );
}

function Standing({ now, view }: HearingProps): VNode {
  if (view.outcome !== undefined) {
    return (
      <Alert kind="info" heading={words.closed}>
        {words.outcomes[view.outcome] ?? ''}
      </Alert>
    );
  }
  return (
    <p class="deadline">
      <strong>
        {words.closes} {danishMoment(view.closesAt)}
      </strong>{' '}
      ({timeLeft(now, view.closesAt)})
      <br />
      {words.progress(view.counts.answered, view.counts.entitled)}
    </p>
  );
}
