import type { FactStated } from '#casework';
import { copenhagenDayOf } from '#kernel';
import type { VNode } from 'preact';
import { Alert } from '../layout/alert.page.js';
import { Layout } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';
import { danishDay, danishMoment, timeLeft } from '../words/danish-values.js';
import { Answers, OwnAnswer } from './answers.page.js';
import { Findings } from './findings.page.js';
import type { HearingProps } from './hearing-props.js';

const words = DANISH.hearing;
const FACTS_AT_ONCE = 8;

/** Høring: one case on one screen. What is asked, by when, what speaks for and against, and the answers. */
export function HearingPage(props: HearingProps): VNode {
  const { visitor, read, type, view } = props;
  const { number, subject, sender } = read.state;
  return (
    <Layout visitor={visitor} title={words.title(number)}>
      <p>
        <a href="/hoeringer">{visitor.memberId === undefined ? DANISH.hearings.allTitle : DANISH.hearings.title}</a>
      </p>
      <p class="quiet">
        {type.words.da.title} · <span class="number">{number}</span>
      </p>
      <h1>{subject}</h1>
      {read.state.confidentialUntil === undefined ? null : (
        <p class="marking">{words.confidential(danishDay(read.state.confidentialUntil))}</p>
      )}
      <Standing {...props} />
      <OwnAnswer {...props} />
      <h2>{words.question}</h2>
      <p class="question">{view.question}</p>
      <Recommendation {...props} />
      <Findings findings={view.findings} />
      <Facts facts={props.facts} sender={sender.name} />
      <Documents {...props} />
      <Similar {...props} />
      <Answers {...props} />
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

function Recommendation({ type, view }: HearingProps): VNode | null {
  const outcome = view.recommendation === null ? undefined : (type.words.da.outcomes[view.recommendation] ?? view.recommendation);
  const paragraphs = [...new Set([outcome, view.recommendationText ?? undefined])].filter((said) => said !== undefined);
  if (paragraphs.length === 0) return null;
  return (
    <>
      <h2>{words.recommendation}</h2>
      {paragraphs.map((said) => (
        <p class="given" key={said}>
          {said}
        </p>
      ))}
    </>
  );
}

function Facts({ facts, sender }: { readonly facts: readonly FactStated[]; readonly sender: string }): VNode {
  const rest = facts.slice(FACTS_AT_ONCE);
  return (
    <>
      <h2>{words.facts}</h2>
      <FactList facts={[{ path: '', label: words.sender, value: sender }, ...facts.slice(0, FACTS_AT_ONCE)]} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{words.moreFacts}</summary>
          <FactList facts={rest} />
        </details>
      )}
    </>
  );
}

function FactList({ facts }: { readonly facts: readonly FactStated[] }): VNode {
  return (
    <dl class="facts">
      {facts.map(({ path, label, value }) => (
        <>
          <dt key={`${path}-label`}>{label}</dt>
          <dd class="given" key={path}>
            {value}
          </dd>
        </>
      ))}
    </dl>
  );
}

function Documents({ read, view }: HearingProps): VNode | null {
  if (view.documents.length === 0) return null;
  return (
    <>
      <h2>{words.documents}</h2>
      <ul>
        {view.documents.map(({ id, title, fileName }) => (
          <li key={id}>
            <a href={`/hoeringer/${read.state.number}/dokumenter/${id}`}>{title}</a> <span class="quiet">({fileName})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Similar({ similar, type }: HearingProps): VNode {
  return (
    <>
      <h2>{words.similar}</h2>
      {similar.length === 0 ? <p>{words.noSimilar}</p> : null}
      <ul>
        {similar.map(({ number, subject, outcome, decidedAt }) => (
          <li key={number}>
            {danishDay(copenhagenDayOf(decidedAt))}: <strong>{type.words.da.outcomes[outcome] ?? outcome}</strong>. {subject}{' '}
            <span class="number quiet">({number})</span>
          </li>
        ))}
      </ul>
    </>
  );
}
