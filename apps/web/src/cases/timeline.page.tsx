import type { Role } from '#kernel';
import type { VNode } from 'preact';
import { DANISH } from '../words/danish.js';
import { CASE_WORDS as words, TOLD_BELOW } from '../words/danish-case.js';
import { danishMoment } from '../words/danish-values.js';
import type { CaseProps } from './case-props.js';

type Item = CaseProps['timeline'][number];

/** What has happened in a case as far as its reader may know, the newest first. */
export function Timeline({ timeline }: CaseProps): VNode {
  return (
    <>
      <h2>{words.timeline}</h2>
      <ol class="nobullet-list timeline">
        {timeline.toReversed().map((item) => (
          <li key={item.position}>
            <p class="quiet">
              {danishMoment(item.at)}, {DANISH.roles[item.actor.role as Role]}
            </p>
            <p>{item.text}</p>
            {toldBelow(item).map(({ label, said }) => (
              <p class="given told" key={said}>
                {label === undefined ? null : <strong>{label}: </strong>}
                {said}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

/** What an event says in people's own words, as far as its data are shown. */
function toldBelow({ type, data }: Item): readonly { readonly label: string | undefined; readonly said: string }[] {
  const members = new Map<string, unknown>(Object.entries(data));
  return Object.entries(TOLD_BELOW[type] ?? {}).flatMap(([name, label]) =>
    [members.get(name)].flat().flatMap((said) => (typeof said === 'string' && said !== '' ? [{ label, said }] : [])),
  );
}
