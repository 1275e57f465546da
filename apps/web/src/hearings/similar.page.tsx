import type { SimilarCase } from '#casework';
import { type CaseType, copenhagenDayOf } from '#kernel';
import type { VNode } from 'preact';
import { DANISH } from '../words/danish.js';
import { danishDay } from '../words/danish-values.js';

const words = DANISH.hearing;

/** Earlier cases like one that is heard, and what came of them. */
export function Similar({ similar, type }: { readonly similar: readonly SimilarCase[]; readonly type: CaseType }): VNode {
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
