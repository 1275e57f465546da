import type { Actor } from '#kernel';
import type { VNode } from 'preact';
import { Layout } from '../layout/layout.page.js';
import { DANISH } from '../words/danish.js';

const words = DANISH.accessibilityPage;

/** Tilgængelighedserklæring: what these pages can be used by, how that was tried, what is not known, and where to turn. */
export function AccessibilityPage({ visitor }: { readonly visitor: Actor | undefined }): VNode {
  return (
    <Layout visitor={visitor} title={words.title}>
      <h1>{words.title}</h1>
      <p>{words.introduction}</p>
      {words.sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <p>
        <a href="https://digst.dk/">{words.supervision}</a>
      </p>
    </Layout>
  );
}
