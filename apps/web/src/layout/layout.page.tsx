import type { Actor } from '#kernel';
import type { ComponentChildren, VNode } from 'preact';
import { assetPath, DESIGN_STYLE, OWN_STYLE } from '../assets/asset-paths.js';
import { DANISH as words } from '../words/danish.js';

/** What every page has: who is reading, what its title begins with, and what it shows. */
export interface LayoutProps {
  readonly visitor: Actor | undefined;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** The frame of every page: a way past the menu, who is signed in, the menu, the content, and what is true of all. */
export function Layout({ visitor, title, children }: LayoutProps): VNode {
  return (
    <html lang="da">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – ${words.product}`}</title>
        <link rel="stylesheet" href={assetPath(DESIGN_STYLE)} />
        <link rel="stylesheet" href={OWN_STYLE} />
        <link rel="icon" href={assetPath('img/svg-icons/checklist.svg')} type="image/svg+xml" />
      </head>
      <body>
        <a class="skipnav" href="#main-content">
          {words.skip}
        </a>
        <header class="page-header">
          <div class="container page-header-inner">
            <a class="product" href="/">
              {words.product}
            </a>
            {visitor === undefined ? <a href="/log-ind">{words.signIn}</a> : <SignedIn visitor={visitor} />}
          </div>
          {visitor === undefined ? null : <Menu visitor={visitor} />}
        </header>
        <main class="container" id="main-content" tabIndex={-1}>
          {children}
        </main>
        <footer class="page-footer">
          <div class="container">
            <a href="/was">{words.accessibility}</a>
          </div>
        </footer>
      </body>
    </html>
  );
}

function SignedIn({ visitor }: { readonly visitor: Actor }): VNode {
  return (
    <form class="signed-in" method="post" action="/log-ud">
      <span>
        <strong>{visitor.name}</strong>
        <br />
        {words.roles[visitor.role]}
      </span>
      <button class="button button-tertiary" type="submit">
        {words.signOut}
      </button>
    </form>
  );
}

function Menu({ visitor }: { readonly visitor: Actor }): VNode {
  const { name, board, hearings, allHearings, cases } = words.navigation;
  const hearingsWord = visitor.memberId === undefined ? allHearings : hearings;
  return (
    <nav class="container menu" aria-label={name}>
      <ul class="nobullet-list">
        {visitor.role === 'secretariat' ? (
          <li>
            <a href="/">{board}</a>
          </li>
        ) : null}
        {readsHearings(visitor) ? (
          <li>
            <a href="/hoeringer">{hearingsWord}</a>
          </li>
        ) : null}
        <li>
          <a href="/sager">{cases}</a>
        </li>
      </ul>
    </nav>
  );
}

/** Whether somebody has anything to do with hearings. */
export function readsHearings({ memberId, role }: Actor): boolean {
  return memberId !== undefined || role === 'secretariat' || role === 'presidency' || role === 'auditor';
}
