import type { Actor } from '#kernel';
import type { VNode } from 'preact';
import { Layout, readsHearings } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';

const words = DANISH.start;

/** Who comes, and how many hearings await an answer; undefined for who is asked in none. */
export interface StartProps {
  readonly visitor: Actor | undefined;
  readonly waiting: number | undefined;
}

/** The first page: for a stranger what this is, for who is signed in what there is to do. */
export function StartPage({ visitor, waiting }: StartProps): VNode {
  return (
    <Layout visitor={visitor} title={words.title}>
      {visitor === undefined ? <Welcome /> : <Work visitor={visitor} waiting={waiting} />}
      <h2>{words.forBuilders}</h2>
      <ul>
        <li>
          <a href="/docs">{words.docs}</a>
        </li>
        <li>
          <a href="/openapi.json">{words.openapi}</a>
        </li>
        <li>
          <a href="/health/ready">{words.health}</a>
        </li>
      </ul>
    </Layout>
  );
}

function Welcome(): VNode {
  return (
    <>
      <h1>{words.welcome}</h1>
      <p>{words.introduction}</p>
      <p class="actions">
        <a class="button button-primary" href="/log-ind">
          {DANISH.signIn}
        </a>
      </p>
    </>
  );
}

function Work({ visitor, waiting }: { readonly visitor: Actor; readonly waiting: number | undefined }): VNode {
  return (
    <>
      <h1>{words.greeting(visitor.name)}</h1>
      {waiting === undefined ? null : <p>{words.waiting(waiting)}</p>}
      <p class="actions">
        {readsHearings(visitor) ? (
          <a class="button button-primary" href="/hoeringer">
            {visitor.memberId === undefined ? DANISH.hearings.allTitle : words.toHearings}
          </a>
        ) : null}
        <a class="button button-secondary" href="/sager">
          {words.toCases}
        </a>
      </p>
    </>
  );
}
