import type { Actor } from '#kernel';
import type { VNode } from 'preact';
import { DANISH as words } from '../words/danish.js';
import { Layout } from './layout.page.js';

/** What a person reads when a page cannot be shown or a form cannot be taken. */
export interface ProblemProps {
  readonly visitor: Actor | undefined;
  readonly title: string;
  readonly detail: string;
  readonly source: string | undefined;
  readonly traceId: string;
}

/** Says what went wrong, by which rule, and the way back. */
export function ProblemPage({ visitor, title, detail, source, traceId }: ProblemProps): VNode {
  return (
    <Layout visitor={visitor} title={title}>
      <h1>{title}</h1>
      <p>{detail}</p>
      {source === undefined ? null : (
        <p>
          {words.source}: {source}
        </p>
      )}
      <p class="quiet">
        {words.trace}: {traceId}
      </p>
      <p>
        <a href="/">{words.toStart}</a>
      </p>
    </Layout>
  );
}
