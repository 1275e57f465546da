import type { FactStated } from '#casework';
import type { VNode } from 'preact';

/** Facts as people read them, each with what it is called. */
export function FactList({ facts }: { readonly facts: readonly FactStated[] }): VNode {
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
