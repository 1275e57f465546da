import type { Basis, CaseState } from '#casework';
import type { CaseType } from '#kernel';
import { FIELD_WORDS as words } from '../words/danish-actions.js';
import { CASE_WORDS } from '../words/danish-case.js';
import { type ActionField, choice, type FieldOption, optional, required } from './action-fields.js';
import type { ActionName } from './action-name.js';
import { recipientName, unconfirmedDispatches } from './unconfirmed-dispatches.js';

/** The case that is acted in, and on which bases whoever acts may decide it. */
export interface ActedIn {
  readonly state: CaseState;
  readonly type: CaseType;
  readonly bases: readonly Basis[];
}

const REASON = required('begrundelse', 'text', words.reason);

const FORMS: Readonly<Record<ActionName, (about: ActedIn) => readonly ActionField[]>> = {
  'open-hearing': ({ type }) => [
    required('spoergsmaal', 'text', words.question),
    choice('indstilling', words.recommendation, [...outcomesOf(type), { value: '', label: words.recommendation.none }]),
    optional('indstillingstekst', 'text', words.recommendationText),
    optional('frist', 'day', { ...words.deadline, hint: `${words.deadline.hint} ${words.deadline.usual}` }),
  ],
  'extend-hearing': () => [required('frist', 'day', words.deadline), REASON],
  'close-hearing': () => [REASON],
  decide: ({ state, type, bases }) => [
    choice('udfald', words.outcome, outcomesOf(type)),
    required('tekst', 'text', words.decisionText),
    reasonsFor(state),
    choice(
      'grundlag',
      words.basis,
      bases.map((basis) => ({ value: basis, label: CASE_WORDS.bases[basis] })),
    ),
    optional('vilkaar', 'text', words.terms),
  ],
  'confirm-dispatch': ({ state, type }) => [
    choice(
      'forsendelse',
      words.dispatch,
      unconfirmedDispatches(state).map(({ dispatchId, recipient, channel }) => ({
        value: dispatchId,
        label: `${recipientName(recipient, state, type)} (${CASE_WORDS.channels[channel]})`,
      })),
    ),
  ],
  close: () => [],
  'refer-to-meeting': () => [REASON],
  'request-information': () => [required('spoergsmaal', 'lines', words.questions)],
  assign: () => [required('sagsbehandler', 'line', words.assignee)],
  note: () => [required('notat', 'text', { ...words.note, hint: words.noCpr })],
  'mark-misdirected': () => [required('sendt-til', 'line', words.forwardedTo), REASON],
  withdraw: () => [REASON],
  reopen: () => [REASON],
};

/** What is filled in to do something in a case as it stands. */
export function fieldsOf(action: ActionName, about: ActedIn): readonly ActionField[] {
  return FORMS[action](about);
}

/** Whether reasons are owed depends on the outcome, which the decider knows. */
function reasonsFor({ legalNature }: CaseState): ActionField {
  const { label, owed, free } = words.reasons;
  const field = optional('begrundelse', 'text', { label, hint: free });
  return legalNature === 'decision' ? { ...field, label, hint: owed } : field;
}

function outcomesOf({ outcomes, words: { da } }: CaseType): readonly FieldOption[] {
  return outcomes.map(({ code }) => ({ value: code, label: da.outcomes[code] ?? code }));
}
