import type { CaseState, FactStated, hearingView } from '#casework';
import type { CaseType } from '#kernel';
import type { ComponentChildren, VNode } from 'preact';
import { DocumentList } from '../layout/document-list.page.js';
import { FactList } from '../layout/fact-list.page.js';
import { DANISH } from '../words/danish.js';
import { danishDay } from '../words/danish-values.js';
import { Findings } from './findings.page.js';

const words = DANISH.hearing;
const FACTS_AT_ONCE = 8;

/** What a hearing puts before its members. */
export interface HearingContentProps {
  readonly state: CaseState;
  readonly type: CaseType;
  readonly view: ReturnType<typeof hearingView>;
  readonly facts: readonly FactStated[];
  /** The page below which its documents are fetched. */
  readonly at: string;
  /** What the case is called, as the heading that suits the page. */
  readonly heading: VNode;
  /** How the hearing stands, between what it is about and what is asked. */
  readonly children: ComponentChildren;
}

/** What is asked in which case, what the secretariat recommends, and what speaks for and against. */
export function HearingContent({ state, type, view, facts, at, heading, children }: HearingContentProps): VNode {
  return (
    <>
      <p class="quiet">
        {type.words.da.title} · <span class="number">{state.number}</span>
      </p>
      {heading}
      {state.confidentialUntil === undefined ? null : <p class="marking">{words.confidential(danishDay(state.confidentialUntil))}</p>}
      {children}
      <h2>{words.question}</h2>
      <p class="question">{view.question}</p>
      <Recommendation type={type} view={view} />
      <Findings findings={view.findings} />
      <Facts facts={facts} sender={state.sender.name} />
      {view.documents.length === 0 ? null : (
        <>
          <h2>{words.documents}</h2>
          <DocumentList documents={view.documents} of={at} />
        </>
      )}
    </>
  );
}

function Recommendation({ type, view }: Pick<HearingContentProps, 'type' | 'view'>): VNode | null {
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
