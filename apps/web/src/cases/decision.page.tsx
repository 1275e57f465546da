import type { VNode } from 'preact';
import { recipientName } from '../actions/unconfirmed-dispatches.js';
import { FactList } from '../layout/fact-list.page.js';
import { CASE_WORDS as words } from '../words/danish-case.js';
import { danishMoment } from '../words/danish-values.js';
import type { CaseProps } from './case-props.js';

/** How a case ended, in the words of the decision; nothing before it has. */
export function Decision({ view: { decision }, type }: CaseProps): VNode | null {
  if (decision === undefined) return null;
  const { outcome, text, reasons, basis, terms, decidedAt } = decision;
  const facts = [
    { path: 'basis', label: words.basis, value: words.bases[basis] },
    { path: 'decided', label: words.decidedAt, value: danishMoment(decidedAt) },
    { path: 'text', label: words.decisionText, value: text },
    ...(reasons === null ? [] : [{ path: 'reasons', label: words.reasons, value: reasons }]),
    ...(terms === null ? [] : [{ path: 'terms', label: words.terms, value: terms }]),
  ];
  return (
    <>
      <h2>{words.decision}</h2>
      <p class="question">{type.words.da.outcomes[outcome] ?? outcome}</p>
      <FactList facts={facts} />
      {'replaces' in decision ? <p>{words.replaces}</p> : null}
    </>
  );
}

/** What has been and is still to be sent about a case; for those who see to it. */
export function Dispatches({ view: { dispatches = [] }, state, type }: CaseProps): VNode | null {
  if (dispatches.length === 0) return null;
  return (
    <>
      <h2>{words.dispatches}</h2>
      <ul>
        {dispatches.map(({ dispatchId, recipient, channel, state: standing }) => (
          <li key={dispatchId}>
            {recipientName(recipient, state, type)} ({words.channels[channel]}): {words.dispatchStates[standing]}
          </li>
        ))}
      </ul>
    </>
  );
}
